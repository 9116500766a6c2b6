/** Tests of this package. */
@NullMarked
package app.smartdocs.normalization;

import org.jspecify.annotations.NullMarked;
