/** Tests of this package. */
@NullMarked
package app.smartdocs.app;

import org.jspecify.annotations.NullMarked;
