package app.smartdocs.certification.scoring;

/** Counts of outcomes; those that are right and nowhere are not counted. */
record Tally(int right, int wrong, int missing, int spurious) {
  static final Tally NONE = new Tally(0, 0, 0, 0);

  static Tally of(FieldOutcome outcome) {
    return switch (outcome) {
      case RIGHT -> new Tally(1, 0, 0, 0);
      case WRONG -> new Tally(0, 1, 0, 0);
      case MISSING -> new Tally(0, 0, 1, 0);
      case SPURIOUS -> new Tally(0, 0, 0, 1);
      case ABSENT -> NONE;
    };
  }

  Tally plus(Tally other) {
    return new Tally(
        right + other.right,
        wrong + other.wrong,
        missing + other.missing,
        spurious + other.spurious);
  }

  int values() {
    return right + wrong + missing + spurious;
  }

  int read() {
    return right + wrong + spurious;
  }

  int expected() {
    return right + wrong + missing;
  }

  /** The harmonic mean of precision and recall, of one value at least. */
  double f1() {
    return 2.0 * right / (read() + expected());
  }
}
