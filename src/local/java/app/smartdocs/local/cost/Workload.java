package app.smartdocs.local.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a plan's documents make either system do in a month. */
record Workload(Plan plan) {
  private static final BigDecimal MB_PER_GB = Numbers.of(Assumptions.MB_PER_GB);

  /** The page asks from the upload on until the result is there. */
  long httpCalls() {
    long polls =
        Numbers.of(Assumptions.PICK_UP_SECONDS)
            .add(plan.seconds())
            .divide(Numbers.of(Assumptions.POLL_SECONDS), 0, RoundingMode.CEILING)
            .longValueExact();
    return plan.documents() * (Assumptions.UPLOAD_CALLS + polls + Assumptions.VIEW_CALLS);
  }

  /** What has been kept when as many documents are erased in a month as come. */
  BigDecimal keptGigabytes() {
    BigDecimal each =
        plan.megabytes().add(Assumptions.RESULT_MB_PER_PAGE.multiply(Numbers.of(plan.pages())));
    return each.multiply(Numbers.of(plan.documents()))
        .multiply(months())
        .divide(MB_PER_GB, 6, RoundingMode.HALF_UP);
  }

  private BigDecimal months() {
    if (!erases()) {
      return Numbers.of(12);
    }
    BigDecimal bin =
        Numbers.of(Assumptions.SOFT_DELETE_DAYS)
            .divide(Numbers.of(Assumptions.DAYS), 6, RoundingMode.HALF_UP);
    return Numbers.of(plan.retentionMonths()).add(bin);
  }

  /** Whether the system itself erases what has become old. */
  boolean erases() {
    return plan.retentionMonths() > 0;
  }

  /** Documents erased in a month: as many as come. */
  long erased() {
    return erases() ? plan.documents() : 0;
  }

  /** Puts of content and results, and a listing for each document that is erased. */
  long blobWrites() {
    return plan.documents() * (contentWrites() + Assumptions.RESULT_WRITES) + erased();
  }

  private long contentWrites() {
    if (isAtMost(Assumptions.LARGEST_SINGLE_PUT_MB)) {
      return 1;
    }
    // Blocks and their list; what came straight to storage is copied once.
    return isAtMost(Assumptions.LARGEST_REQUEST_MB)
        ? blocks(Assumptions.BLOCK_MB) + 1
        : blocks(Assumptions.DIRECT_BLOCK_MB) + 2;
  }

  private boolean isAtMost(int megabytes) {
    return plan.megabytes().compareTo(Numbers.of(megabytes)) <= 0;
  }

  private long blocks(int megabytes) {
    return plan.megabytes().divide(Numbers.of(megabytes), 0, RoundingMode.CEILING).longValueExact();
  }

  long blobReads() {
    return plan.documents() * Assumptions.BLOB_READS;
  }

  long ownRows() {
    return plan.documents() * Assumptions.ROWS_PER_DOCUMENT;
  }

  static BigDecimal logGigabytes(long rows) {
    return Assumptions.ROW_KB
        .multiply(Numbers.of(rows))
        .divide(Numbers.of(Assumptions.KB_PER_GB), 6, RoundingMode.HALF_UP);
  }
}
