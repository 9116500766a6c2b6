/**
 * Certification: a model reads the labelled samples of a suite, is scored field by field, and gets
 * a certificate or not. {@code scoring} compares and counts, and knows no jobs; this package has
 * suites, runs and certificates.
 */
@NullMarked
package app.smartdocs.certification;

import org.jspecify.annotations.NullMarked;
