package app.smartdocs.sql;

import static app.smartdocs.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.Appointment;
import app.smartdocs.appointment.AppointmentId;
import app.smartdocs.appointment.AppointmentQuery;
import app.smartdocs.appointment.Entry;
import app.smartdocs.appointment.ImportId;
import app.smartdocs.appointment.Normalization;
import app.smartdocs.appointment.Normalization.Corrections;
import app.smartdocs.appointment.NormalizationStatus;
import app.smartdocs.appointment.PartValue;
import app.smartdocs.appointment.PartValue.Source;
import app.smartdocs.appointment.Parts;
import app.smartdocs.imports.Column;
import app.smartdocs.imports.ColumnMapping;
import app.smartdocs.imports.ImportLedger.Opening;
import app.smartdocs.imports.ImportLedger.Unsent;
import app.smartdocs.imports.Imports;
import app.smartdocs.imports.RefusedRow;
import app.smartdocs.imports.RefusedRow.Reason;
import app.smartdocs.imports.SheetImport;
import app.smartdocs.job.Claim;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Scope;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("app.smartdocs.sql.TestDatabases#all")
final class SqlImportsTest {
  private static final ColumnMapping MAPPING =
      new ColumnMapping(1, List.of("Endereço", "Obs"), Map.of(Column.ADDRESS, 0));

  private final SqlImportLedger ledger;
  private final SqlImports imports;
  private final SqlJobs jobs;
  private final SqlAppointments appointments;
  private final SqlErasure erasure;
  private final String owner = UUID.randomUUID().toString();
  private final Scope mine = Scope.ownedBy(owner);

  SqlImportsTest(TestDatabases.Named target) {
    Database database = target.database();
    this.ledger = new SqlImportLedger(database);
    this.imports = new SqlImports(database);
    this.jobs =
        new SqlJobs(
            database, new Journal(UuidCreator::getTimeOrderedEpoch, false), UUID::randomUUID);
    this.appointments = new SqlAppointments(database, jobs);
    this.erasure = new SqlErasure(database);
  }

  private Job job(JobKind kind, UUID subject) {
    return Job.accepted(new JobId(UuidCreator.getTimeOrderedEpoch()), kind, subject, owner, NOW);
  }

  private Optional<SheetImport> recorded(int rows, @Nullable String fingerprint) {
    ImportId id = new ImportId(UuidCreator.getTimeOrderedEpoch());
    Opening opening = new Opening(id, owner, "a.csv", fingerprint, job(JobKind.IMPORT, id.value()));
    return ledger.record(
        opening,
        sink -> {
          for (int row = 2; row < rows + 2; row++) {
            AppointmentId appointment = new AppointmentId(UuidCreator.getTimeOrderedEpoch());
            Entry entry =
                new Entry(
                    appointment,
                    owner,
                    id,
                    row,
                    null,
                    "João " + row,
                    null,
                    null,
                    null,
                    "Rua Á",
                    null);
            sink.accept(
                entry, job(JobKind.NORMALIZATION, appointment.value()), List.of("Rua Á", "" + row));
          }
          sink.refuse(
              new RefusedRow(rows + 2, "A" + (rows + 2), Reason.TEXT_TOO_LONG, "Too long."),
              List.of("x", "y"));
          return MAPPING;
        });
  }

  private List<Appointment> rows(SheetImport sheet) {
    return appointments
        .list(new AppointmentQuery(sheet.id(), null, null, null, true, null, 200), mine)
        .appointments();
  }

  private Lease claimed(Job job) {
    return ((Claim.Granted) jobs.claim(job.id(), NOW, Duration.ofMinutes(1))).lease();
  }

  @Test
  void anImportIsFoundWithAllOfItsRows() {
    SheetImport made = recorded(1203, null).orElseThrow();

    assertThat(made.accepted()).isEqualTo(1203);
    assertThat(made.refused()).isEqualTo(1);
    assertThat(imports.find(made.id(), mine)).contains(made);
    assertThat(imports.find(made.id(), Scope.ownedBy("another"))).isEmpty();
    assertThat(imports.progress(made.id(), NOW).count(NormalizationStatus.PENDING)).isEqualTo(1203);
    List<Imports.Row> last = imports.rows(made.id(), 1200, 1000);
    assertThat(last.stream().map(Imports.Row::number))
        .containsExactly(1201, 1202, 1203, 1204, 1205);
    assertThat(last.get(4).refusal()).isNotNull();
    assertThat(last.get(0).cells()).containsExactly("Rua Á", "1201");
  }

  @Test
  void theSameFingerprintIsRecordedOnce() {
    String fingerprint = UUID.randomUUID().toString();
    SheetImport first = recorded(2, fingerprint).orElseThrow();

    assertThat(recorded(2, fingerprint)).isEmpty();
    assertThat(ledger.findByFingerprint(owner, fingerprint)).contains(first);
    assertThat(recorded(1, null)).isPresent();
    assertThat(recorded(1, null)).isPresent();
  }

  @Test
  void nothingIsLeftOfAnImportThatFailsHalfWay() {
    ImportId id = new ImportId(UuidCreator.getTimeOrderedEpoch());
    Opening opening = new Opening(id, owner, "a.csv", null, job(JobKind.IMPORT, id.value()));

    assertThatThrownBy(
            () ->
                ledger.record(
                    opening,
                    sink -> {
                      throw new IllegalStateException("damaged");
                    }))
        .hasMessageContaining("damaged");
    assertThat(imports.find(id, Scope.everyone())).isEmpty();
  }

  @Test
  void whatWasSentIsNotSentAgain() {
    SheetImport made = recorded(5, null).orElseThrow();
    List<Unsent> first = ledger.unsent(made.id(), 3);
    ledger.noteSent(made.id(), first, NOW.plusSeconds(60));

    List<Unsent> rest = ledger.unsent(made.id(), 3);

    assertThat(first).hasSize(3);
    assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
    ledger.noteSent(made.id(), rest, NOW.plusSeconds(60));
    assertThat(ledger.unsent(made.id(), 3)).isEmpty();
  }

  @Test
  void whatWasReadIsKeptBesideWhatWasCorrectedAndBothAreFound() {
    SheetImport made = recorded(2, null).orElseThrow();
    Appointment row = rows(made).get(0);
    Normalization read =
        new Normalization(
            new Parts<AddressPart>(
                Map.of(AddressPart.CIDADE, new PartValue("São Luís", 0.9, Source.MODEL))),
            Parts.none(),
            List.of("incomplete", "left_over"),
            Corrections.NONE,
            true);

    assertThat(appointments.complete(claimed(row.job()), row, read, NOW)).isTrue();
    Corrections corrections = new Corrections(Map.of(AddressPart.BAIRRO, "Anil"), Map.of());
    Appointment found = appointments.find(row.id(), mine).orElseThrow();
    assertThat(appointments.correct(found, corrections, false, NOW)).isTrue();

    Appointment corrected = appointments.find(row.id(), mine).orElseThrow();
    assertThat(corrected.normalization()).isEqualTo(read.corrected(corrections, false));
    assertThat(corrected.normalization().effectiveAddress())
        .isEqualTo(Map.of(AddressPart.CIDADE, "São Luís", AddressPart.BAIRRO, "Anil"));
    for (String search : List.of("sao luis", "ANIL", "joão 2", "rua a")) {
      assertThat(
              appointments
                  .list(
                      new AppointmentQuery(
                          made.id(), NormalizationStatus.COMPLETED, false, search, true, null, 10),
                      mine)
                  .appointments())
          .as(search)
          .containsExactly(corrected);
    }
  }

  @Test
  void anAttemptThatLostItsLeaseWritesNothing() {
    Appointment row = rows(recorded(1, null).orElseThrow()).get(0);
    Lease lease = claimed(row.job());
    Lease others = new Lease(lease.job(), UUID.randomUUID(), lease.until());

    assertThat(appointments.complete(others, row, Normalization.NONE, NOW)).isFalse();
    assertThat(appointments.find(row.id(), mine).orElseThrow().updatedAt())
        .isEqualTo(row.updatedAt());
  }

  @Test
  void anotherJobTakesThePlaceOfOneThatIsOver() {
    Appointment row = rows(recorded(1, null).orElseThrow()).get(0);
    Job next = job(JobKind.NORMALIZATION, row.id().value());

    assertThat(appointments.replaceJob(row.id(), row.job(), next)).as("under way").isFalse();
    appointments.complete(claimed(row.job()), row, Normalization.NONE, NOW);
    assertThat(appointments.replaceJob(row.id(), row.job(), next)).isTrue();
    assertThat(appointments.replaceJob(row.id(), row.job(), next)).as("replaced").isFalse();
    assertThat(appointments.findByJob(next.id(), mine)).isPresent();
    assertThat(appointments.findByJob(row.job().id(), mine)).isEmpty();
  }

  @Test
  void aDocumentHasOneAppointmentThatGoesWithIt() {
    UUID document = UUID.randomUUID();
    AppointmentId id = new AppointmentId(UuidCreator.getTimeOrderedEpoch());
    Entry entry =
        new Entry(id, owner, null, null, document, null, null, null, null, null, "RG 1.234.567");

    assertThat(appointments.record(entry, job(JobKind.NORMALIZATION, id.value()))).isTrue();
    assertThat(appointments.record(entry, job(JobKind.NORMALIZATION, id.value()))).isFalse();
    assertThat(appointments.findByDocument(document, mine)).isPresent();
  }

  @Test
  void anErasedImportLeavesNothing() {
    SheetImport made = recorded(3, null).orElseThrow();
    Appointment row = rows(made).get(0);

    assertThat(imports.erase(made.id(), Scope.ownedBy("another"))).isFalse();
    assertThat(imports.erase(made.id(), mine)).isTrue();

    assertThat(imports.find(made.id(), mine)).isEmpty();
    assertThat(appointments.find(row.id(), mine)).isEmpty();
    assertThat(jobs.claim(row.job().id(), NOW, Duration.ofMinutes(1)))
        .isInstanceOf(Claim.Unknown.class);
  }

  @Test
  void importsGoByAge() {
    while (erasure.eraseImportBefore(NOW.plusSeconds(1))) {
      // Those of other tests.
    }
    SheetImport made = recorded(1, null).orElseThrow();

    assertThat(erasure.eraseImportBefore(NOW)).as("it is not older").isFalse();
    assertThat(erasure.eraseImportBefore(NOW.plusSeconds(1))).isTrue();
    assertThat(imports.find(made.id(), mine)).isEmpty();
  }
}
