package app.smartdocs.app;

import app.smartdocs.azure.BlobDocumentFiles;
import app.smartdocs.azure.BlobSigningKeys;
import app.smartdocs.azure.DocumentIntelligence;
import app.smartdocs.azure.Storage;
import app.smartdocs.certification.AcceptSuite;
import app.smartdocs.certification.CompareCertifications;
import app.smartdocs.certification.ConcludeCertification;
import app.smartdocs.certification.EraseCertification;
import app.smartdocs.certification.EraseSuite;
import app.smartdocs.certification.GrowSuite;
import app.smartdocs.certification.ModelVersions;
import app.smartdocs.certification.ReadSample;
import app.smartdocs.certification.Recertify;
import app.smartdocs.certification.RunCertification;
import app.smartdocs.certification.SampleInspector;
import app.smartdocs.certification.ScoreReadings;
import app.smartdocs.certification.SignCertificate;
import app.smartdocs.certification.StartCertification;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.extraction.ExtractDocument;
import app.smartdocs.function.AcceptSuiteFunction;
import app.smartdocs.function.AddSampleFunction;
import app.smartdocs.function.CancelCertificationFunction;
import app.smartdocs.function.CertificationReports;
import app.smartdocs.function.CheckCertificateFunction;
import app.smartdocs.function.CompareCertificationsFunction;
import app.smartdocs.function.DocumentLookup;
import app.smartdocs.function.EraseCertificationFunction;
import app.smartdocs.function.EraseSuiteFunction;
import app.smartdocs.function.ExportCertificationFunction;
import app.smartdocs.function.GetCertificateFunction;
import app.smartdocs.function.GetCertificationFunction;
import app.smartdocs.function.GetSigningKeyFunction;
import app.smartdocs.function.GetSuiteFunction;
import app.smartdocs.function.JobMessages;
import app.smartdocs.function.ListCertificationSamplesFunction;
import app.smartdocs.function.ListCertificationsFunction;
import app.smartdocs.function.ListModelsFunction;
import app.smartdocs.function.ListSuitesFunction;
import app.smartdocs.function.PoisonMessages;
import app.smartdocs.function.ReadSampleFunction;
import app.smartdocs.function.RecertifyFunction;
import app.smartdocs.function.RecordPoisonedCertificationFunction;
import app.smartdocs.function.RecordPoisonedSampleFunction;
import app.smartdocs.function.RunCertificationFunction;
import app.smartdocs.function.StartCertificationFunction;
import app.smartdocs.function.http.Api;
import app.smartdocs.intake.Limits;
import app.smartdocs.intake.RefusedException;
import app.smartdocs.intake.SampleInspection;
import app.smartdocs.job.Dispatch;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobQueue;
import app.smartdocs.job.Work;
import app.smartdocs.operations.Activity;
import app.smartdocs.operations.ManageJobs;
import app.smartdocs.operations.Turns;
import app.smartdocs.sql.SqlCertificates;
import app.smartdocs.sql.SqlCertifications;
import app.smartdocs.sql.SqlDocuments;
import app.smartdocs.sql.SqlSampleReadings;
import app.smartdocs.sql.SqlSuites;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of the graph that certifies models. */
final class CertificationWiring {
  private CertificationWiring() {}

  /**
   * What the others have, too.
   *
   * @param messages makes what works the queue of a kind
   */
  record Shared(
      Settings settings,
      Api api,
      Storage storage,
      SqlSuites suites,
      SqlCertifications certifications,
      SqlCertificates certificates,
      SqlSampleReadings readings,
      SqlDocuments documents,
      BlobDocumentFiles files,
      ModelVersions versions,
      ExtractDocument reading,
      DocumentLookup lookup,
      ManageJobs manage,
      Dispatch dispatch,
      JobQueue queue,
      Activity activity,
      Turns turns,
      PoisonMessages poison,
      BiFunction<JobKind, Work, JobMessages> messages,
      Supplier<UUID> ids,
      InstantSource clock) {}

  static Stream<Object> functions(Shared shared) {
    Api api = shared.api();
    SqlSuites suites = shared.suites();
    SqlCertifications certifications = shared.certifications();
    SqlCertificates certificates = shared.certificates();
    SqlSampleReadings readings = shared.readings();
    BlobDocumentFiles files = shared.files();
    Settings settings = shared.settings();
    InstantSource clock = shared.clock();

    var accept = new AcceptSuite(suites, files, inspector(settings.limits()), shared.ids(), clock);
    var start =
        new StartCertification(suites, certifications, shared.dispatch(), shared.ids(), clock);
    var signing = new SignCertificate(new BlobSigningKeys(shared.storage()));
    var compare = new CompareCertifications(readings);
    var conclude =
        new ConcludeCertification(
            certifications,
            certificates,
            compare,
            signing,
            DocumentIntelligence.API_VERSION,
            version(),
            settings.certifying().life(),
            clock);
    var reports =
        new CertificationReports(certifications, certificates, readings, settings.prices(), clock);
    return Stream.of(
        new AcceptSuiteFunction(api, accept, settings.limits().requestBytes()),
        new ListSuitesFunction(api, suites),
        new GetSuiteFunction(api, suites),
        new EraseSuiteFunction(
            api, suites, new EraseSuite(suites, shared.dispatch(), shared.ids(), clock)),
        new AddSampleFunction(
            api, suites, new GrowSuite(suites, files, shared.ids(), clock), shared.lookup()),
        new StartCertificationFunction(api, start, reports),
        new ListCertificationsFunction(api, reports),
        new GetCertificationFunction(api, reports),
        new ListCertificationSamplesFunction(api, reports),
        new GetCertificateFunction(api, reports),
        new CompareCertificationsFunction(api, reports, compare),
        new CancelCertificationFunction(api, reports, shared.manage(), readings, clock),
        new EraseCertificationFunction(
            api, reports, new EraseCertification(certifications, readings, files)),
        new ExportCertificationFunction(api, reports, readings),
        new ListModelsFunction(api, reports),
        new CheckCertificateFunction(api, signing),
        new GetSigningKeyFunction(api, signing),
        new RunCertificationFunction(
            shared
                .messages()
                .apply(
                    JobKind.CERTIFICATION,
                    new RunCertification(
                        certifications,
                        readings,
                        shared.versions(),
                        new ScoreReadings(readings, files, clock),
                        conclude,
                        shared.queue(),
                        clock))),
        new ReadSampleFunction(
            shared
                .messages()
                .apply(
                    JobKind.SAMPLE,
                    new ReadSample(
                        certifications,
                        files,
                        job -> shared.documents().find(job.id()).map(ReadDocument::document),
                        shared.reading()))),
        new RecordPoisonedCertificationFunction(shared.poison()),
        new RecordPoisonedSampleFunction(shared.poison()),
        new RecertifyFunction(() -> recertify(shared, start)));
  }

  // A certificate that ends while nobody works is renewed in the night after somebody did, and a
  // sleeping database is let sleep.
  private static void recertify(Shared shared, StartCertification start) {
    if (shared.activity().within(Duration.ofDays(1))) {
      var recertify =
          new Recertify(
              shared.certificates(),
              start,
              shared.versions(),
              shared.settings().certifying().renewal(),
              shared.clock());
      boolean unused =
          shared.turns().take(Turns.Turn.RECERTIFICATION, Duration.ofMinutes(4), recertify::run);
    }
  }

  private static SampleInspector inspector(Limits limits) {
    SampleInspection inspection = new SampleInspection(limits);
    return content -> {
      try {
        SampleInspection.Seen seen = inspection.look(content);
        return new SampleInspector.Seen(seen.format(), seen.pages());
      } catch (RefusedException refused) {
        throw new SampleInspector.Unreadable(String.valueOf(refused.getMessage()), refused);
      }
    };
  }

  // Maven leaves it in the jar.
  private static String version() {
    Properties properties = new Properties();
    try (@Nullable InputStream file =
        CertificationWiring.class.getResourceAsStream(
            "/META-INF/maven/app.smartdocs/smartdocs/pom.properties")) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unpackaged");
  }
}
