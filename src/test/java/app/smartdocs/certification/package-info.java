/** Tests of this package. */
@NullMarked
package app.smartdocs.certification;

import org.jspecify.annotations.NullMarked;
