package app.smartdocs.intake;

import app.smartdocs.document.DocumentFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the content showed.
 *
 * @param pageCount null where only a reader could tell: HEIF, Office and HTML files
 */
record Inspection(DocumentFormat format, @Nullable Integer pageCount) {}
