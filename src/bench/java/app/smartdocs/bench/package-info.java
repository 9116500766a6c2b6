/**
 * What the app costs beside what its storage and database cost by themselves. Run by hand; {@code
 * docs/benchmarks.md} says how, and what each line means.
 */
@NullMarked
package app.smartdocs.bench;

import org.jspecify.annotations.NullMarked;
