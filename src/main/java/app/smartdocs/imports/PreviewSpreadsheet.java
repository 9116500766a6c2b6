package app.smartdocs.imports;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what an import would take from where, for a person to agree with or to change. */
public final class PreviewSpreadsheet {
  private static final int SHOWN = 10;

  private PreviewSpreadsheet() {}

  /**
   * What an import would do.
   *
   * @param mapping without columns where there is none to be found
   * @param rows the first below the headings
   * @param problem why it can't be imported like this; null where it can
   */
  public record Preview(
      ColumnMapping mapping, List<SheetRow> rows, @Nullable SheetRefusedException problem) {
    public Preview {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Looks at the first rows.
   *
   * @param given headings by the names of the fields they are for
   * @throws SheetRefusedException if it is no spreadsheet, or can't be read
   */
  public static Preview of(ByteBuffer content, Map<String, String> given) {
    List<SheetRow> first = new ArrayList<>();
    SentSheet.asFile(
        content,
        file -> {
          SentSheet.read(
              file,
              row -> {
                first.add(row);
                return row.number() <= ColumnMapping.LATEST_HEADING + SHOWN;
              });
          return file;
        });
    if (first.isEmpty()) {
      throw SheetRefusedException.withoutRows();
    }
    try {
      return preview(ColumnMapping.find(first, given), first, null);
    } catch (SheetRefusedException unmapped) {
      // Most cells filled: what a person would take for the headings.
      Optional<SheetRow> headings =
          first.stream()
              .filter(row -> row.number() <= ColumnMapping.LATEST_HEADING)
              .max(
                  Comparator.comparingLong(ColumnMapping::filled)
                      .thenComparing(row -> -row.number()));
      return preview(ColumnMapping.of(headings.orElse(first.get(0)), given), first, unmapped);
    }
  }

  private static Preview preview(
      ColumnMapping mapping, List<SheetRow> rows, @Nullable SheetRefusedException problem) {
    return new Preview(
        mapping,
        rows.stream().filter(row -> row.number() > mapping.headingRow()).limit(SHOWN).toList(),
        problem);
  }
}
