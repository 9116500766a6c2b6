/**
 * Reads a file into pages: PDF by its text, scans and photos by OCR. Calls {@code page}, {@code
 * office}, PDFBox and Tesseract.
 */
@NullMarked
package app.smartdocs.local.docintel.read;

import org.jspecify.annotations.NullMarked;
