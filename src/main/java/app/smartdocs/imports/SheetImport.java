package app.smartdocs.imports;

import app.smartdocs.appointment.ImportId;
import app.smartdocs.job.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An import: a spreadsheet whose rows became appointments.
 *
 * @param headings of all columns, as they stand in the spreadsheet
 * @param mapping the heading of each field, by the field's name in the API
 * @param accepted how many rows
 * @param refused how many rows
 * @param job the one that sends the rows on their way
 */
public record SheetImport(
    ImportId id,
    String owner,
    String filename,
    List<String> headings,
    Map<String, String> mapping,
    int accepted,
    int refused,
    JobId job,
    Instant createdAt) {
  public SheetImport {
    headings = List.copyOf(headings);
    mapping = Map.copyOf(mapping);
  }
}
