package app.smartdocs.certification.scoring;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * Which read row is which expected one: the order stays, and the rows that belong together have as
 * many right cells as can be (the alignment of Needleman and Wunsch, with no cost for a gap).
 */
final class Alignment {
  private Alignment() {}

  /**
   * Aligns rows.
   *
   * @param right how many cells are right if expected row i were read row j
   * @return for each expected row the read one, or -1
   */
  static int[] of(int expected, int read, IntBinaryOperator right) {
    int[][] best = new int[expected + 1][read + 1];
    for (int i = expected - 1; i >= 0; i--) {
      for (int j = read - 1; j >= 0; j--) {
        best[i][j] =
            Math.max(
                right.applyAsInt(i, j) + best[i + 1][j + 1],
                Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int[] partner = new int[expected];
    Arrays.fill(partner, -1);
    int j = 0;
    for (int i = 0; i < expected && j < read; ) {
      int cells = right.applyAsInt(i, j);
      if (cells > 0 && best[i][j] == cells + best[i + 1][j + 1]) {
        partner[i++] = j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return partner;
  }
}
