package app.smartdocs.imports;

import app.smartdocs.appointment.Appointment;
import app.smartdocs.appointment.NormalizationStatus;
import app.smartdocs.job.JobError;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a row is to be looked at, in Portuguese. */
final class Reasons {
  private static final Map<String, String> DOUBTS =
      Map.of(
          "invented", "valor que não está no texto",
          "cpf_check_digits", "dígitos do CPF não conferem",
          "cep_state", "CEP não é do estado",
          "incomplete", "incompleto",
          "left_over", "sobrou texto que não está em nenhum campo",
          "unreadable", "nada reconhecido",
          "instructions", "o texto dá instruções a quem o lê",
          "uncertain", "leitura incerta");

  private Reasons() {}

  /** Empty where there is no reason to. */
  static String of(Imports.Row row) {
    RefusedRow refusal = row.refusal();
    if (refusal != null) {
      return "recusada, célula " + refusal.cell() + ": " + of(refusal.reason());
    }
    Appointment appointment = row.appointment();
    if (appointment == null) {
      return "";
    }
    if (NormalizationStatus.of(appointment.job().status()) == NormalizationStatus.FAILED) {
      JobError error = appointment.job().error();
      return error == null ? "cancelada" : "falhou: " + error.code();
    }
    return appointment.normalization().needsReview()
        ? appointment.normalization().doubts().stream()
            .map(doubt -> DOUBTS.getOrDefault(doubt, doubt))
            .collect(Collectors.joining("; ", "conferir: ", ""))
        : "";
  }

  private static String of(RefusedRow.Reason reason) {
    return switch (reason) {
      case UNREADABLE_CELL -> "não pode ser lida";
      case TEXT_TOO_LONG -> "texto longo demais";
      case NOT_A_DATE -> "não é uma data";
      case NOT_A_TIME -> "não é um horário";
    };
  }
}
