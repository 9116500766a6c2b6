/** Tests of this package. */
@NullMarked
package app.smartdocs.extraction;

import org.jspecify.annotations.NullMarked;
