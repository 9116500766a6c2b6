/**
 * What a reader saw on a page: words, lines and tables with their places. Calls nothing but the
 * JDK.
 */
@NullMarked
package app.smartdocs.local.docintel.page;

import org.jspecify.annotations.NullMarked;
