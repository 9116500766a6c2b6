/** Tests of this package. */
@NullMarked
package app.smartdocs.imports;

import org.jspecify.annotations.NullMarked;
