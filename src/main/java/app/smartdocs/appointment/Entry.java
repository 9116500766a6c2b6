package app.smartdocs.appointment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it came in. What its source does not have is null.
 *
 * @param importId the import that it is a row of
 * @param row that row's number in the spreadsheet, from 1
 * @param documentId the document that its texts were read from, where it is of no import
 * @param time such as 14:30
 * @param address as it was typed
 * @param document as it was typed: what is known of the person's documents
 */
public record Entry(
    AppointmentId id,
    String owner,
    @Nullable ImportId importId,
    @Nullable Integer row,
    @Nullable UUID documentId,
    @Nullable String patient,
    @Nullable LocalDate date,
    @Nullable String time,
    @Nullable String phone,
    @Nullable String address,
    @Nullable String document) {
  /** The most characters of an address or of a document's text. */
  public static final int LONGEST_TEXT = 1000;

  /** The most characters of everything else. */
  public static final int LONGEST_DETAIL = 200;
}
