package app.smartdocs.certification.scoring;

/** What a report comes to. */
public enum Verdict {
  /** Every criterion is passed. */
  CERTIFIED,
  /** One is failed. */
  REJECTED,
  /** None is failed, and one is undecided: more samples, or better ones, would tell. */
  INCONCLUSIVE
}
