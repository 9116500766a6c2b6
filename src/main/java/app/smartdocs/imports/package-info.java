/**
 * Taking in spreadsheets: reading their rows one by one, in bounded memory, and finding out which
 * column is what. May call {@code job}.
 */
@NullMarked
package app.smartdocs.imports;

import org.jspecify.annotations.NullMarked;
