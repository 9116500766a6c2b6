/**
 * Blob, queue and Document Intelligence adapters; SDK types stop here. Calls job, document and the
 * ports of the features.
 */
@NullMarked
package app.smartdocs.azure;

import org.jspecify.annotations.NullMarked;
