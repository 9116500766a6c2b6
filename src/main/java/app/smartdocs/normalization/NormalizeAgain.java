package app.smartdocs.normalization;

import app.smartdocs.appointment.Appointment;
import app.smartdocs.job.Dispatch;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** Has an appointment normalised once more, by a job of its own. */
public final class NormalizeAgain {
  private final NormalizationLedger ledger;
  private final Dispatch dispatch;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  public NormalizeAgain(
      NormalizationLedger ledger, Dispatch dispatch, Supplier<UUID> ids, InstantSource clock) {
    this.ledger = ledger;
    this.dispatch = dispatch;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Sends it on its way.
   *
   * @return false if it is on its way already
   */
  public boolean run(Appointment appointment) {
    Job next =
        Job.accepted(
            new JobId(ids.get()),
            JobKind.NORMALIZATION,
            appointment.id().value(),
            appointment.entry().owner(),
            clock.instant());
    boolean replaced = ledger.replaceJob(appointment.id(), appointment.job(), next);
    if (replaced) {
      dispatch.send(next);
    }
    return replaced;
  }
}
