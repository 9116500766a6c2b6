package app.smartdocs.function;

import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.Refusals;
import app.smartdocs.imports.PreviewSpreadsheet.Preview;
import app.smartdocs.imports.SheetRefusedException;
import app.smartdocs.imports.SheetRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import would take from where, on the wire.
 *
 * @param problem why it can't be imported like this; null where it can
 */
record ImportPreviewBody(
    int headingRow,
    List<String> headings,
    Map<String, String> mapping,
    List<List<String>> rows,
    @Nullable Problem problem) {
  static ImportPreviewBody of(Preview preview) {
    SheetRefusedException problem = preview.problem();
    return new ImportPreviewBody(
        preview.mapping().headingRow(),
        preview.mapping().headings(),
        preview.mapping().byField(),
        preview.rows().stream().map(SheetRow::cells).toList(),
        problem == null ? null : Refusals.problem(problem));
  }
}
