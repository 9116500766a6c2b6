/** What a document is, and where it is found again. Calls job. */
@NullMarked
package app.smartdocs.document;

import org.jspecify.annotations.NullMarked;
