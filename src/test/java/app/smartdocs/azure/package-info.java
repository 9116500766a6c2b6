/** Tests of this package. */
@NullMarked
package app.smartdocs.azure;

import org.jspecify.annotations.NullMarked;
