/**
 * Compares what a model read with what stands in a document, counts, and judges. Calls nothing, and
 * knows no jobs, no clock and no chance: the same readings give the same report, in whatever order
 * they came.
 */
@NullMarked
package app.smartdocs.certification.scoring;

import org.jspecify.annotations.NullMarked;
