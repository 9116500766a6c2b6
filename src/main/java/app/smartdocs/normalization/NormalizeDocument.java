package app.smartdocs.normalization;

import app.smartdocs.appointment.Appointment;
import app.smartdocs.appointment.AppointmentId;
import app.smartdocs.appointment.Appointments;
import app.smartdocs.appointment.Entry;
import app.smartdocs.job.Dispatch;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.Scope;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has what was read from a document normalised, as an appointment that belongs to it. */
public final class NormalizeDocument {
  private final Appointments appointments;
  private final NormalizationLedger ledger;
  private final Dispatch dispatch;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  public NormalizeDocument(
      Appointments appointments,
      NormalizationLedger ledger,
      Dispatch dispatch,
      Supplier<UUID> ids,
      InstantSource clock) {
    this.appointments = appointments;
    this.ledger = ledger;
    this.dispatch = dispatch;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What was read from a document.
   *
   * @param person whose it is; null where nobody is named
   * @param address null where there is none
   * @param document what it says of the person's documents; null where that is nothing
   */
  public record Texts(
      @Nullable String person, @Nullable String address, @Nullable String document) {}

  /** The appointment of a document; empty where it has none yet. */
  public Optional<Appointment> find(UUID document) {
    return appointments.findByDocument(document, Scope.everyone());
  }

  /** Makes the appointment, or finds it made meanwhile. */
  public Appointment run(UUID document, String owner, Texts texts) {
    Entry entry =
        new Entry(
            new AppointmentId(ids.get()),
            owner,
            null,
            null,
            document,
            cut(texts.person(), Entry.LONGEST_DETAIL),
            null,
            null,
            null,
            cut(texts.address(), Entry.LONGEST_TEXT),
            cut(texts.document(), Entry.LONGEST_TEXT));
    Job job =
        Job.accepted(
            new JobId(ids.get()),
            JobKind.NORMALIZATION,
            entry.id().value(),
            owner,
            clock.instant());
    if (ledger.record(entry, job)) {
      dispatch.send(job);
    }
    return find(document).orElseThrow();
  }

  private static @Nullable String cut(@Nullable String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
