package app.smartdocs.certification.scoring;

/**
 * What a model has to reach; all are shares from 0 to 1.
 *
 * @param f1 of the fields together: the lower bound of its confidence interval has to be at least
 *     this
 * @param fieldF1 the same of each field by itself
 * @param completeness of the rows and of the pages: the share found, likewise by its lower bound
 * @param calibration how far stated confidences may lie from the share that is right, at most (the
 *     expected calibration error)
 * @param failures how many readings may fail, at most
 */
public record Thresholds(
    double f1, double fieldF1, double completeness, double calibration, double failures) {
  /**
   * What a suite asks for that names nothing else. 30 pages of 30 prove no more than 0.886
   * (Wilson), so that a suite of 30 samples can't be held to a completeness of 0.9.
   */
  public static final Thresholds USUAL = new Thresholds(0.9, 0.7, 0.85, 0.15, 0.05);
}
