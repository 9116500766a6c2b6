package app.smartdocs.function;

import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.function.http.Reply;
import app.smartdocs.operations.ManageJobs.Answer;
import java.util.List;

/** What came of a wish about a job, as a reply. */
final class JobReplies {
  private JobReplies() {}

  /**
   * 202 with the job, 404 if there is none.
   *
   * @param rule which jobs the wish is for, in words
   * @throws ProblemException 404 or 409
   */
  static Reply of(Answer answer, String rule) {
    if (answer instanceof Answer.Done done) {
      return Reply.json(202, JobDetailBody.of(done.job(), List.of()));
    }
    if (answer instanceof Answer.NotNow not) {
      throw new ProblemException(
          Problem.of(
              409,
              "wrong_job_status",
              "The job's status does not allow this",
              rule + "; this one is " + not.status() + "."));
    }
    throw new ProblemException(Problem.notFound("job"));
  }
}
