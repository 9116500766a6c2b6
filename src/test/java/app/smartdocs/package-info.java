/** Tests of this package. */
@NullMarked
package app.smartdocs;

import org.jspecify.annotations.NullMarked;
