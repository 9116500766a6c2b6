/** Finds key-value pairs and typed fields in what was read, by rules. Calls {@code page}. */
@NullMarked
package app.smartdocs.local.docintel.field;

import org.jspecify.annotations.NullMarked;
