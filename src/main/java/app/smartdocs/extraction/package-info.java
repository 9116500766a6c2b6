/**
 * Reading a document: claim the job, analyse or resume, record what came out. Calls job and
 * document.
 */
@NullMarked
package app.smartdocs.extraction;

import org.jspecify.annotations.NullMarked;
