package app.smartdocs.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Shows the rows below a spreadsheet's headings, which stand somewhere in its first rows. */
final class MappedRows implements RowVisitor {
  private final Map<String, String> given;
  private final BiPredicate<ColumnMapping, SheetRow> each;
  private final List<SheetRow> first = new ArrayList<>();
  private @Nullable ColumnMapping mapping;
  private int shown;

  /**
   * For one spreadsheet.
   *
   * @param given headings by the names of the fields they are for
   * @param each is shown each row, and says whether it wants to see more
   */
  MappedRows(Map<String, String> given, BiPredicate<ColumnMapping, SheetRow> each) {
    this.given = given;
    this.each = each;
  }

  @Override
  public boolean row(SheetRow row) {
    if (mapping != null) {
      return show(mapping, row);
    }
    first.add(row);
    return row.number() <= ColumnMapping.LATEST_HEADING || showFirst();
  }

  private boolean showFirst() {
    ColumnMapping found = ColumnMapping.find(first, given);
    mapping = found;
    boolean more = true;
    for (SheetRow row : first) {
      more = more && (row.number() <= found.headingRow() || show(found, row));
    }
    return more;
  }

  private boolean show(ColumnMapping found, SheetRow row) {
    shown++;
    return each.test(found, row);
  }

  /**
   * To be called when the spreadsheet has ended.
   *
   * @throws SheetRefusedException if it has no such headings, or nothing below them
   */
  ColumnMapping finish() {
    if (first.isEmpty()) {
      throw SheetRefusedException.withoutRows();
    }
    if (mapping == null) {
      boolean unused = showFirst();
    }
    if (shown == 0) {
      throw new SheetRefusedException(
          SheetRefusal.EMPTY_SHEET, "There are no rows below the headings. Add some, and save it.");
    }
    return Objects.requireNonNull(mapping);
  }
}
