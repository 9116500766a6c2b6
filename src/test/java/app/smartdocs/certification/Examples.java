package app.smartdocs.certification;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.smartdocs.certification.Certification.Findings;
import app.smartdocs.certification.scoring.Expectations;
import app.smartdocs.certification.scoring.FieldType;
import app.smartdocs.certification.scoring.MakeReport;
import app.smartdocs.certification.scoring.Report;
import app.smartdocs.certification.scoring.Thresholds;
import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Sha256;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A suite of invoices, certifications by it, and readings of its samples. */
final class Examples {
  static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  /** What a sample says that is labelled with nothing else. */
  static final String LABEL = "{\"fields\":{\"Id\":\"7\",\"Name\":\"Ana\"}}";

  private static final Expectations EXPECTATIONS =
      new Expectations(
          Map.of("Id", FieldType.EXACT, "Name", FieldType.TEXT, "text", FieldType.TEXT),
          Thresholds.USUAL);

  private Examples() {}

  static Suite suite(String fingerprint, int samples) {
    return suite(fingerprint, samples, EXPECTATIONS.fields());
  }

  static Suite suite(String fingerprint, int samples, Map<String, FieldType> fields) {
    return new Suite(
        new SuiteId(UuidCreator.getTimeOrderedEpoch()),
        "notas",
        "Notas",
        null,
        fingerprint,
        new Expectations(fields, Thresholds.USUAL),
        samples,
        "ana",
        NOW);
  }

  static Certification certification(Suite suite, @Nullable String version) {
    return certification(suite, "notas-v1", version, 1, null);
  }

  static Certification certification(
      Suite suite,
      String model,
      @Nullable String version,
      int repeats,
      @Nullable Findings findings) {
    return new Certification(
        new CertificationId(UuidCreator.getTimeOrderedEpoch()),
        suite,
        model,
        version,
        repeats,
        new JobId(UuidCreator.getTimeOrderedEpoch()),
        "ana",
        NOW.minus(Duration.ofDays(80)),
        false,
        findings);
  }

  static Findings findings(Report report, Instant expiresAt) {
    return new Findings(
        "CERTIFIED",
        ScoreJson.write(report),
        "{}",
        null,
        NOW.minus(Duration.ofDays(80)),
        expiresAt,
        null);
  }

  /** Findings of which nothing matters but when the certificate ends. */
  static Findings findings(Instant expiresAt) {
    return findings(MakeReport.of(EXPECTATIONS, List.of()), expiresAt);
  }

  static Report report(List<SampleReading> readings) {
    return MakeReport.of(
        EXPECTATIONS,
        readings.stream()
            .map(each -> ScoreJson.kept(String.valueOf(each.score())).of(each))
            .toList());
  }

  static Document document(String content) {
    ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(UTF_8));
    return new Document(
        new DocumentId(UuidCreator.getTimeOrderedEpoch()),
        Document.SAMPLES,
        content + ".pdf",
        DocumentFormat.PDF,
        bytes.remaining(),
        Sha256.of(bytes),
        1,
        NOW);
  }

  static SuiteSample sample(int position, String content, String label) {
    return new SuiteSample(position, document(content), content + ".pdf", null, label);
  }

  /** A reading that nothing was done for yet. */
  static SampleReading reading(SuiteSample sample) {
    return new SampleReading(
        sample,
        1,
        new JobId(UuidCreator.getTimeOrderedEpoch()),
        JobStatus.PENDING,
        null,
        null,
        null,
        null,
        null);
  }

  /** The same reading, which has come to something. */
  static SampleReading reading(
      SampleReading it, JobStatus status, @Nullable String errorCode, @Nullable String score) {
    return new SampleReading(
        it.sample(),
        it.repeat(),
        it.job(),
        status,
        errorCode,
        it.submittedAt(),
        it.finishedAt(),
        it.pagesRead(),
        score);
  }

  static Job job(JobKind kind, JobId id, Certification of) {
    return Job.accepted(id, kind, of.id().value(), "ana", NOW);
  }

  /** What a reading stored, of a document with these values. */
  static String result(String id, String name) {
    return "{\"apiVersion\":\"2024-11-30\",\"pages\":[{}],\"documents\":[{\"fields\":{"
        + "\"Id\":{\"content\":\"%s\"},\"Name\":{\"content\":\"%s\"}}}]}".formatted(id, name);
  }
}
