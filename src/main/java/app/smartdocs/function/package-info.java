/**
 * One thin class per trigger, HTTP replies and JSON. Calls job, document and the features, never
 * sql or azure.
 */
@NullMarked
package app.smartdocs.function;

import org.jspecify.annotations.NullMarked;
