package app.smartdocs.bench;

import java.util.List;

/** Something measured. Starts what it needs, and stops it. */
interface Benchmark {
  /** What it measures, in a line. */
  String about();

  /**
   * Measures.
   *
   * @throws IllegalStateException if what was measured did not do its work, so that no figure is
   *     worth anything
   */
  List<Line> run() throws InterruptedException;
}
