/** Accepting a document: check it, store it, record it, enqueue its job. Calls job and document. */
@NullMarked
package app.smartdocs.intake;

import org.jspecify.annotations.NullMarked;
