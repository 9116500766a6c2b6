package app.smartdocs.imports;

/** Is shown the rows of a spreadsheet, in order. */
@FunctionalInterface
public interface RowVisitor {
  /**
   * Takes a row that is not blank.
   *
   * @return false to see no more
   */
  boolean row(SheetRow row);
}
