/** Tests of this package. */
@NullMarked
package app.smartdocs.intake;

import org.jspecify.annotations.NullMarked;
