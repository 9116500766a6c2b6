/** Tests of this package. */
@NullMarked
package app.smartdocs.document;

import org.jspecify.annotations.NullMarked;
