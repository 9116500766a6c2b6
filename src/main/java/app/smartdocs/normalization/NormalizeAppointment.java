package app.smartdocs.normalization;

import app.smartdocs.appointment.Appointment;
import app.smartdocs.appointment.Appointments;
import app.smartdocs.appointment.Normalization;
import app.smartdocs.job.Backoff;
import app.smartdocs.job.Hold;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.Outcome;
import app.smartdocs.job.Scope;
import app.smartdocs.job.Work;
import app.smartdocs.normalization.ModelBatches.Single;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at an appointment: rules first, since they cost nothing; a model where they are not
 * certain; then the checks, and what came of it is stored.
 */
public final class NormalizeAppointment implements Work {
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final Switches switches;
  private final Appointments appointments;
  private final NormalizationLedger ledger;
  private final @Nullable ModelBatches model;
  private final Backoff backoff;
  private final InstantSource clock;

  /**
   * Wires it.
   *
   * @param model null where there is none: what rules are not certain of is for a person then
   */
  public NormalizeAppointment(
      Switches switches,
      Appointments appointments,
      NormalizationLedger ledger,
      @Nullable ModelBatches model,
      Backoff backoff,
      InstantSource clock) {
    this.switches = switches;
    this.appointments = appointments;
    this.ledger = ledger;
    this.model = model;
    this.backoff = backoff;
    this.clock = clock;
  }

  /** What is normalised at all. */
  public record Switches(boolean addresses, boolean documents) {}

  @Override
  public Outcome run(Job job, Hold hold) throws InterruptedException {
    Optional<Appointment> found = appointments.findByJob(job.id(), Scope.everyone());
    if (found.isEmpty()) {
      return new Outcome.Skipped("the appointment was erased, or has another job");
    }
    String address = switches.addresses() ? found.get().entry().address() : null;
    String document = switches.documents() ? found.get().entry().document() : null;
    if (address == null && document == null) {
      return new Outcome.Skipped("there is nothing to normalise");
    }
    ReadTexts texts = new ReadTexts(address, document);
    Question question = texts.question();
    return question == null || model == null
        ? store(hold, found.get(), texts.byRules())
        : ask(job, hold, found.get(), texts, model.ask(question));
  }

  private Outcome ask(Job job, Hold hold, Appointment appointment, ReadTexts texts, Single single) {
    if (single instanceof Single.Throttled throttled) {
      return wait(job, throttled.retryAfter());
    }
    if (single instanceof Single.Refused refused) {
      return new Outcome.Rejected(new JobError("ModelRefused", refused.reason()));
    }
    Answer answer = ((Single.Answered) single).answer();
    if (answer instanceof Answer.Unusable unusable) {
      throw new ModelException("The model gave no usable answer: " + unusable.reason());
    }
    Answer.Read read = (Answer.Read) answer;
    return store(hold, appointment, texts.with(read.address(), read.document()));
  }

  private Outcome wait(Job job, @Nullable Duration asked) {
    Duration grown = backoff.after(job.waits());
    // As asked, and some more, so that not all come back at the same moment.
    Duration delay = asked == null ? grown : asked.plus(grown.dividedBy(8));
    return clock.instant().plus(delay).isAfter(job.askedAt().plus(LONGEST_WAIT))
        ? new Outcome.Rejected(JobError.TIMEOUT)
        : new Outcome.Snoozed(delay, "throttled");
  }

  private Outcome store(Hold hold, Appointment appointment, Normalization read) {
    hold.check();
    if (!ledger.complete(hold.lease(), appointment, read, clock.instant())) {
      throw hold.lost();
    }
    return new Outcome.Completed();
  }

  /** A failure of the model, in words that the job's owner may see. */
  public static JobError describe(ModelException failure) {
    return new JobError("ModelFailed", String.valueOf(failure.getMessage()));
  }
}
