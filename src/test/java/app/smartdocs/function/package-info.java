/** Tests of this package. */
@NullMarked
package app.smartdocs.function;

import org.jspecify.annotations.NullMarked;
