package app.smartdocs.sql;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.Appointment;
import app.smartdocs.appointment.AppointmentId;
import app.smartdocs.appointment.Entry;
import app.smartdocs.appointment.IdentityPart;
import app.smartdocs.appointment.ImportId;
import app.smartdocs.appointment.Normalization;
import app.smartdocs.appointment.Normalization.Corrections;
import app.smartdocs.appointment.SearchText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of appointments as records, and back. */
final class AppointmentRows {
  static final String COLUMNS =
      """
      a.id AS appointment_id, a.owner AS appointment_owner, a.import_id, a.row_number, a.document_id,
      a.patient, a.appointment_date, a.appointment_time, a.phone, a.address, a.document,
      a.address_read, a.document_read, a.address_corrected, a.document_corrected, a.doubts,
      a.needs_review, a.created_at AS appointment_created_at, a.updated_at,
      """
          + Rows.JOB;

  static final String INSERT =
      """
      INSERT INTO appointments (id, owner, import_id, row_number, document_id, job_id, patient,
        appointment_date, appointment_time, phone, address, document, cells, search_text,
        created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private AppointmentRows() {}

  /**
   * Binds what {@link #INSERT} asks for.
   *
   * @param cells the row of a spreadsheet as JSON; null for an appointment of none
   */
  static void bind(
      PreparedStatement insert, Entry entry, String job, @Nullable String cells, Instant now)
      throws SQLException {
    LocalDate date = entry.date();
    new Parameters(insert)
        .text(entry.id().toString())
        .text(entry.owner())
        .text(Rows.text(entry.importId()))
        .number(entry.row())
        .text(Rows.text(entry.documentId()))
        .text(job)
        .text(entry.patient())
        .text(Rows.text(date))
        .text(entry.time())
        .text(entry.phone())
        .text(entry.address())
        .text(entry.document())
        .text(cells)
        .text(searchText(entry, Normalization.NONE))
        .time(now)
        .time(now);
  }

  static String searchText(Entry entry, Normalization normalization) {
    List<@Nullable String> texts = new ArrayList<>();
    texts.add(entry.patient());
    texts.add(entry.address());
    texts.add(entry.document());
    texts.addAll(normalization.effectiveAddress().values());
    texts.addAll(normalization.effectiveDocument().values());
    return SearchText.of(texts.toArray(new @Nullable String[0]));
  }

  static Appointment read(ResultSet row) throws SQLException {
    return new Appointment(
        entry(row),
        normalization(row),
        Rows.job(row),
        Rows.instant(row, "appointment_created_at"),
        Rows.instant(row, "updated_at"));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new AppointmentId(UUID.fromString(row.getString("appointment_id"))),
        row.getString("appointment_owner"),
        optional(row.getString("import_id"), id -> new ImportId(UUID.fromString(id))),
        row.getObject("row_number", Integer.class),
        optional(row.getString("document_id"), UUID::fromString),
        row.getString("patient"),
        optional(row.getString("appointment_date"), LocalDate::parse),
        row.getString("appointment_time"),
        row.getString("phone"),
        row.getString("address"),
        row.getString("document"));
  }

  private static Normalization normalization(ResultSet row) throws SQLException {
    return new Normalization(
        PartsJson.parts(AddressPart.class, row.getString("address_read")),
        PartsJson.parts(IdentityPart.class, row.getString("document_read")),
        optional(row.getString("doubts"), text -> List.of(text.split(" ")), List.of()),
        new Corrections(
            PartsJson.texts(AddressPart.class, row.getString("address_corrected")),
            PartsJson.texts(IdentityPart.class, row.getString("document_corrected"))),
        row.getInt("needs_review") == 1);
  }

  private static <T> @Nullable T optional(@Nullable String text, Function<String, T> reader) {
    return text == null ? null : reader.apply(text);
  }

  private static <T> T optional(@Nullable String text, Function<String, T> reader, T otherwise) {
    return text == null ? otherwise : reader.apply(text);
  }
}
