/** Tests of this package. */
@NullMarked
package app.smartdocs.function.http;

import org.jspecify.annotations.NullMarked;
