/** Tests of this package. */
@NullMarked
package app.smartdocs.job;

import org.jspecify.annotations.NullMarked;
