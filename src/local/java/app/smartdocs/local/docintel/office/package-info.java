/** Reads the text of Word, Excel, PowerPoint and HTML files. Calls {@code page}. */
@NullMarked
package app.smartdocs.local.docintel.office;

import org.jspecify.annotations.NullMarked;
