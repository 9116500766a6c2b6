package app.smartdocs.function;

import app.smartdocs.appointment.AppointmentId;
import app.smartdocs.appointment.ImportId;
import app.smartdocs.certification.CertificationId;
import app.smartdocs.certification.SuiteId;
import app.smartdocs.document.DocumentId;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.job.JobId;

/** Ids in paths. One that can't be an id belongs to nothing: 404, like any other unknown one. */
final class Ids {
  private Ids() {}

  static DocumentId document(String text, String what) {
    return DocumentId.parse(text).orElseThrow(() -> new ProblemException(Problem.notFound(what)));
  }

  static AppointmentId appointment(String text) {
    return AppointmentId.parse(text)
        .orElseThrow(() -> new ProblemException(Problem.notFound("appointment")));
  }

  static ImportId sheetImport(String text) {
    return ImportId.parse(text).orElseThrow(() -> new ProblemException(Problem.notFound("import")));
  }

  static SuiteId suite(String text) {
    return SuiteId.parse(text).orElseThrow(() -> new ProblemException(Problem.notFound("suite")));
  }

  static CertificationId certification(String text) {
    return CertificationId.parse(text)
        .orElseThrow(() -> new ProblemException(Problem.notFound("certification")));
  }

  static JobId job(String text) {
    return JobId.parse(text).orElseThrow(() -> new ProblemException(Problem.notFound("job")));
  }
}
