/**
 * Draws the sample documents that are committed under {@code samples}. Calls PDFBox and Java2D, and
 * nothing of the app.
 */
@NullMarked
package app.smartdocs.local.samples;

import org.jspecify.annotations.NullMarked;
