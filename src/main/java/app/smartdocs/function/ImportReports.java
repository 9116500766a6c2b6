package app.smartdocs.function;

import app.smartdocs.appointment.ImportId;
import app.smartdocs.function.http.Caller;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.imports.Imports;
import app.smartdocs.imports.SheetImport;
import app.smartdocs.job.Scope;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Imports with how far they are, among what their caller may see. */
public final class ImportReports {
  private static final int MOST_REFUSALS = 1000;

  private final Imports imports;
  private final InstantSource clock;

  public ImportReports(Imports imports, InstantSource clock) {
    this.imports = imports;
    this.clock = clock;
  }

  SheetImport find(String id, Caller caller) {
    return imports
        .find(Ids.sheetImport(id), caller.scope())
        .orElseThrow(() -> new ProblemException(Problem.notFound("import")));
  }

  ImportBody whole(SheetImport sheet) {
    return ImportBody.of(
        sheet,
        imports.progress(sheet.id(), clock.instant()),
        imports.refusals(sheet.id(), MOST_REFUSALS));
  }

  Page newest(@Nullable ImportId before, int limit, Scope scope) {
    List<SheetImport> found = imports.newest(before, limit + 1, scope);
    List<SheetImport> page = found.subList(0, Math.min(limit, found.size()));
    return new Page(
        page.stream()
            .map(sheet -> ImportBody.of(sheet, imports.progress(sheet.id(), clock.instant()), null))
            .toList(),
        found.size() > limit ? page.get(limit - 1).id().toString() : null);
  }

  /** One page; {@code next} is the cursor of the next, absent at the end. */
  record Page(List<ImportBody> imports, @Nullable String next) {}
}
