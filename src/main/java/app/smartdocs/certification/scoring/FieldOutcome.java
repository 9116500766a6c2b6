package app.smartdocs.certification.scoring;

/** What became of one expected value, or of one that was read. */
public enum FieldOutcome {
  /** Read as it is. */
  RIGHT,
  /** Something else was read: a value too many, and one too few. */
  WRONG,
  /** It stands in the document, and was not read. */
  MISSING,
  /** It was read, and does not stand in the document. */
  SPURIOUS,
  /** It does not stand in the document, and was not read. Counted nowhere. */
  ABSENT
}
