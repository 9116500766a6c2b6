/** Tests of what those work with who run the place. */
@NullMarked
package app.smartdocs.operations;

import org.jspecify.annotations.NullMarked;
