package app.smartdocs.function;

import app.smartdocs.appointment.Appointment;
import app.smartdocs.appointment.Entry;
import app.smartdocs.appointment.IdentityPart;
import app.smartdocs.appointment.Normalization;
import app.smartdocs.appointment.NormalizationStatus;
import app.smartdocs.appointment.Part;
import app.smartdocs.appointment.PartValue;
import app.smartdocs.appointment.Parts;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobStatus;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An appointment on the wire, by the names that the programs of the system before this one know.
 */
record AppointmentBody(
    String id,
    @JsonProperty("import_id") @Nullable String importId,
    @JsonProperty("document_id") @Nullable String documentId,
    @Nullable Integer row,
    @JsonProperty("created_at") Instant createdAt,
    @JsonProperty("updated_at") Instant updatedAt,
    @Nullable String paciente,
    @Nullable String data,
    @Nullable String hora,
    @Nullable String telefone,
    @JsonProperty("endereco_completo") @Nullable String enderecoCompleto,
    @JsonProperty("documento_completo") @Nullable String documentoCompleto,
    @JsonProperty("endereco_normalizado") @Nullable Map<String, String> enderecoNormalizado,
    @JsonProperty("documento_normalizado") @Nullable Map<String, String> documentoNormalizado,
    @Nullable String cpf,
    @Nullable String rg,
    @JsonProperty("normalization_status") String normalizationStatus,
    @JsonProperty("normalization_job_id") String normalizationJobId,
    @JsonProperty("normalization_error") @Nullable String normalizationError,
    @JsonProperty("needs_review") boolean needsReview,
    @JsonProperty("review_reasons") List<String> reviewReasons,
    @JsonProperty("address_parts") Map<String, PartBody> addressParts,
    @JsonProperty("document_parts") Map<String, PartBody> documentParts) {

  /**
   * A part.
   *
   * @param value what counts; empty where a person says that there is none
   * @param read what was read, where a person corrected it
   */
  record PartBody(String value, double confidence, String source, @Nullable String read) {
    static PartBody read(PartValue value) {
      return new PartBody(value.text(), value.confidence(), value.source().fieldName(), null);
    }

    static PartBody corrected(String text, @Nullable PartBody before) {
      return new PartBody(
          text, 1, PartValue.Source.PERSON.fieldName(), before == null ? null : before.value());
    }
  }

  static AppointmentBody of(Appointment appointment) {
    Entry entry = appointment.entry();
    Normalization made = appointment.normalization();
    Map<IdentityPart, String> documents = made.effectiveDocument();
    return new AppointmentBody(
        entry.id().toString(),
        text(entry.importId()),
        text(entry.documentId()),
        entry.row(),
        appointment.createdAt(),
        appointment.updatedAt(),
        entry.patient(),
        text(entry.date()),
        entry.time(),
        entry.phone(),
        entry.address(),
        entry.document(),
        byName(made.effectiveAddress()),
        byName(documents),
        documents.get(IdentityPart.CPF),
        documents.get(IdentityPart.RG),
        NormalizationStatus.of(appointment.job().status()).fieldName(),
        appointment.job().id().toString(),
        error(appointment),
        made.needsReview(),
        made.doubts(),
        parts(made.address(), made.corrections().address()),
        parts(made.document(), made.corrections().document()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String error(Appointment appointment) {
    if (appointment.job().status() == JobStatus.CANCELLED) {
      return "Called off.";
    }
    JobError error = appointment.job().error();
    return error == null ? null : error.message();
  }

  /** Null where nothing is known. */
  private static <P extends Enum<P> & Part> @Nullable Map<String, String> byName(
      Map<P, String> texts) {
    Map<String, String> named = new LinkedHashMap<>();
    texts.forEach((part, text) -> named.put(part.fieldName(), text));
    return named.isEmpty() ? null : named;
  }

  private static <P extends Enum<P> & Part> Map<String, PartBody> parts(
      Parts<P> read, Map<P, String> corrected) {
    Map<String, PartBody> bodies = new LinkedHashMap<>();
    read.values().forEach((part, value) -> bodies.put(part.fieldName(), PartBody.read(value)));
    corrected.forEach(
        (part, text) ->
            bodies.compute(part.fieldName(), (name, before) -> PartBody.corrected(text, before)));
    return bodies;
  }
}
