package app.smartdocs.app;

import app.smartdocs.azure.BlobActivity;
import app.smartdocs.azure.BlobCleanup;
import app.smartdocs.azure.BlobDocumentFiles;
import app.smartdocs.azure.BlobUploadArea;
import app.smartdocs.azure.DocumentIntelligence;
import app.smartdocs.azure.Storage;
import app.smartdocs.azure.StorageJobQueue;
import app.smartdocs.certification.ModelVersions;
import app.smartdocs.extraction.AnalysisService;
import app.smartdocs.extraction.ExtractDocument;
import app.smartdocs.extraction.Failures;
import app.smartdocs.extraction.Pause;
import app.smartdocs.function.AppointmentLookup;
import app.smartdocs.function.CancelJobFunction;
import app.smartdocs.function.CleanUpDocumentFunction;
import app.smartdocs.function.CompleteUploadFunction;
import app.smartdocs.function.CorrectAppointmentFunction;
import app.smartdocs.function.DocumentLookup;
import app.smartdocs.function.EraseDocumentFunction;
import app.smartdocs.function.EraseImportFunction;
import app.smartdocs.function.ExportImportFunction;
import app.smartdocs.function.ExtractDocumentFunction;
import app.smartdocs.function.GetAppointmentFunction;
import app.smartdocs.function.GetContractFunction;
import app.smartdocs.function.GetDocumentContentFunction;
import app.smartdocs.function.GetDocumentFunction;
import app.smartdocs.function.GetDocumentResultFunction;
import app.smartdocs.function.GetDocumentStatusFunction;
import app.smartdocs.function.GetHealthFunction;
import app.smartdocs.function.GetImportFunction;
import app.smartdocs.function.GetJobFunction;
import app.smartdocs.function.GetJobStatusFunction;
import app.smartdocs.function.GetLiveFunction;
import app.smartdocs.function.GetMetricsFunction;
import app.smartdocs.function.GetPageFunction;
import app.smartdocs.function.GetQueueHealthFunction;
import app.smartdocs.function.GetQueueOverviewFunction;
import app.smartdocs.function.GetReadyFunction;
import app.smartdocs.function.GetResultSchemaFunction;
import app.smartdocs.function.GetSessionFunction;
import app.smartdocs.function.ImportReports;
import app.smartdocs.function.ImportSpreadsheetFunction;
import app.smartdocs.function.JobMessages;
import app.smartdocs.function.ListAppointmentsFunction;
import app.smartdocs.function.ListDocumentsFunction;
import app.smartdocs.function.ListImportsFunction;
import app.smartdocs.function.ListJobsFunction;
import app.smartdocs.function.ListReadingsFunction;
import app.smartdocs.function.ListStrayMessagesFunction;
import app.smartdocs.function.Metrics;
import app.smartdocs.function.NormalizeAppointmentFunction;
import app.smartdocs.function.NormalizeDocumentFunction;
import app.smartdocs.function.OpenUploadFunction;
import app.smartdocs.function.PlanCleanupFunction;
import app.smartdocs.function.PoisonMessages;
import app.smartdocs.function.PreviewImportFunction;
import app.smartdocs.function.ReadAgainFunction;
import app.smartdocs.function.RecordPoisonedCleanupFunction;
import app.smartdocs.function.RecordPoisonedImportFunction;
import app.smartdocs.function.RecordPoisonedJobFunction;
import app.smartdocs.function.RecordPoisonedNormalizationFunction;
import app.smartdocs.function.RecordPoisonedNotificationFunction;
import app.smartdocs.function.RetryImportFunction;
import app.smartdocs.function.RetryJobFunction;
import app.smartdocs.function.RetryJobsFunction;
import app.smartdocs.function.RunNormalizationFunction;
import app.smartdocs.function.SendImportFunction;
import app.smartdocs.function.SendNotificationFunction;
import app.smartdocs.function.SheetRequests;
import app.smartdocs.function.SubmitDocumentFunction;
import app.smartdocs.function.SweepJobsFunction;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Callers;
import app.smartdocs.function.http.Json;
import app.smartdocs.function.http.PageFiles;
import app.smartdocs.function.http.RequestRates;
import app.smartdocs.imports.ExportImport;
import app.smartdocs.imports.ImportSpreadsheet;
import app.smartdocs.imports.SendImport;
import app.smartdocs.intake.Allowance;
import app.smartdocs.intake.CompleteUpload;
import app.smartdocs.intake.DiscardExpiredUploads;
import app.smartdocs.intake.ModelGate;
import app.smartdocs.intake.OpenUpload;
import app.smartdocs.intake.ReadAgain;
import app.smartdocs.intake.SubmitDocument;
import app.smartdocs.job.Backoff;
import app.smartdocs.job.Dispatch;
import app.smartdocs.job.Heartbeat;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobQueue;
import app.smartdocs.job.RunJob;
import app.smartdocs.job.Scope;
import app.smartdocs.job.Work;
import app.smartdocs.normalization.CorrectAppointment;
import app.smartdocs.normalization.ModelBatches;
import app.smartdocs.normalization.ModelException;
import app.smartdocs.normalization.NormalizeAgain;
import app.smartdocs.normalization.NormalizeAppointment;
import app.smartdocs.normalization.NormalizeDocument;
import app.smartdocs.notification.NotifyFailure;
import app.smartdocs.notification.Webhook;
import app.smartdocs.notification.WebhookAddress;
import app.smartdocs.openai.OpenAiAddress;
import app.smartdocs.openai.OpenAiModel;
import app.smartdocs.operations.Activity;
import app.smartdocs.operations.Check;
import app.smartdocs.operations.CleanUpDocument;
import app.smartdocs.operations.EraseDocument;
import app.smartdocs.operations.ManageJobs;
import app.smartdocs.operations.PlanCleanup;
import app.smartdocs.operations.Readiness;
import app.smartdocs.operations.RecordPoison;
import app.smartdocs.operations.ReportQueues;
import app.smartdocs.operations.Sweep;
import app.smartdocs.operations.SweepJobs;
import app.smartdocs.operations.WatchQueues;
import app.smartdocs.sql.Database;
import app.smartdocs.sql.DatabaseClock;
import app.smartdocs.sql.Journal;
import app.smartdocs.sql.SqlAppointments;
import app.smartdocs.sql.SqlCertificates;
import app.smartdocs.sql.SqlCertifications;
import app.smartdocs.sql.SqlConsumption;
import app.smartdocs.sql.SqlDocuments;
import app.smartdocs.sql.SqlErasure;
import app.smartdocs.sql.SqlFigures;
import app.smartdocs.sql.SqlImportLedger;
import app.smartdocs.sql.SqlImports;
import app.smartdocs.sql.SqlJobDesk;
import app.smartdocs.sql.SqlJobs;
import app.smartdocs.sql.SqlRateBudget;
import app.smartdocs.sql.SqlRecovery;
import app.smartdocs.sql.SqlSampleReadings;
import app.smartdocs.sql.SqlSuites;
import app.smartdocs.sql.SqlTurns;
import app.smartdocs.sql.SqlUploads;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The object graph, built by hand, once. */
public final class Wiring implements AutoCloseable {
  private static final Duration READINESS_PATIENCE = Duration.ofSeconds(5);
  private static final Duration WEBHOOK_TIMEOUT = Duration.ofSeconds(10);
  // As many as one instance works on at the same time.
  private static final int MOST_ROWS_ASKED = 12;
  private static final Duration BATCH_WAIT = Duration.ofMillis(50);
  private static final Duration LONGEST_RETRY = Duration.ofHours(1);

  private final Supplier<UUID> ids = UuidCreator::getTimeOrderedEpoch;
  private final Database database;
  private final InstantSource clock;
  private final Journal journal;
  private final SqlJobs jobs;
  private final Heartbeat heartbeat;
  private final @Nullable ModelBatches model;
  private final Map<Class<?>, Object> functions;

  public Wiring(Settings settings) {
    this(settings, new DocumentIntelligence(settings.documentIntelligence()));
  }

  private Wiring(Settings settings, DocumentIntelligence service) {
    this(settings, service, service, new Check("documentIntelligence", service::ping));
  }

  /** With another service to read documents, for benchmarks. */
  public Wiring(Settings settings, AnalysisService service, Check serviceCheck) {
    this(settings, service, model -> Optional.empty(), serviceCheck);
  }

  private Wiring(
      Settings settings, AnalysisService service, ModelVersions versions, Check serviceCheck) {
    // What can be refused comes before what has to be closed.
    Storage storage = Storage.at(settings.storage());
    this.database = Database.open(settings.database());
    this.clock = new DatabaseClock(database);
    this.journal = new Journal(ids, settings.notifications().webhook() != null);
    this.jobs = new SqlJobs(database, journal, UUID::randomUUID);
    this.heartbeat = new Heartbeat(jobs, settings.work().lease(), settings.work().timeout(), clock);
    this.model = model(settings.importing().model());
    this.functions = byClass(functions(settings, storage, service, versions, serviceCheck));
  }

  private static @Nullable ModelBatches model(@Nullable OpenAiAddress address) {
    return address == null
        ? null
        : new ModelBatches(new OpenAiModel(address), MOST_ROWS_ASKED, BATCH_WAIT);
  }

  private Stream<Object> functions(
      Settings settings,
      Storage storage,
      AnalysisService service,
      ModelVersions versions,
      Check serviceCheck) {

    var files = new BlobDocumentFiles(storage, settings.signedUrlLife(), clock);
    var area = new BlobUploadArea(storage, clock);
    var queue = new StorageJobQueue(storage);

    var desk = new SqlJobDesk(database, journal);
    var documents = new SqlDocuments(database, jobs);
    var uploads = new SqlUploads(database);

    var dispatch = new Dispatch(queue);
    var turns = new SqlTurns(database, clock);
    var erasure = new SqlErasure(database);
    var content = new BlobCleanup(storage);
    var erase = new EraseDocument(erasure, dispatch, ids, clock);
    var poison = new RecordPoison(jobs, content, clock);
    var poisonMessages = new PoisonMessages(poison, queue);
    var manage = new ManageJobs(desk, dispatch, clock);
    var figures = new SqlFigures(database);
    Activity activity = settings.databaseSleeps() ? new BlobActivity(storage) : Activity.CONSTANT;
    var watch = new WatchQueues(figures, queue, settings.prices(), clock);
    var limits = settings.limits();
    var readiness =
        new Readiness(
            List.of(
                new Check("database", () -> pingUnlessAsleep(activity)),
                new Check("storage", storage::ping),
                serviceCheck),
            READINESS_PATIENCE,
            Executors.newCachedThreadPool(Wiring::probe));

    var access = settings.access();
    var api =
        new Api(
            new Callers(access.authenticationOn(), access.machines()),
            new RequestRates(access.requestsPerMinute()),
            activity,
            new Json());
    var allowance =
        new Allowance(
            access.documentsPerDay(), access.bytesPerDay(), new SqlConsumption(database), clock);
    var lookup = new DocumentLookup(documents);

    var importLedger = new SqlImportLedger(database);
    var imports = new SqlImports(database);
    var appointments = new SqlAppointments(database, jobs);
    var appointment = new AppointmentLookup(appointments);
    var sheets = new SheetRequests(limits.requestBytes(), api.json());
    var reports = new ImportReports(imports, clock);
    var certifications = new SqlCertifications(database, jobs);
    var certificates = new SqlCertificates(database);
    var gate =
        new ModelGate(
            settings.certifying().gate(),
            tested -> certificates.isCertified(tested, clock.instant()));
    var reading = extraction(settings, service, documents, files);
    Stream<Object> certifying =
        CertificationWiring.functions(
            new CertificationWiring.Shared(
                settings,
                api,
                storage,
                new SqlSuites(database),
                certifications,
                certificates,
                new SqlSampleReadings(database, journal),
                documents,
                files,
                versions,
                reading,
                lookup,
                manage,
                dispatch,
                queue,
                activity,
                turns,
                poisonMessages,
                (kind, work) -> messages(kind, work, queue, poison, activity),
                ids,
                clock));
    return Stream.concat(
        certifying,
        Stream.of(
            new SubmitDocumentFunction(
                api,
                new SubmitDocument(
                    limits, allowance, gate, files, documents, dispatch, ids, clock)),
            new OpenUploadFunction(
                api, new OpenUpload(limits, allowance, gate, uploads, area, ids, clock)),
            new CompleteUploadFunction(
                api,
                new CompleteUpload(
                    limits, allowance, gate, uploads, area, files, documents, dispatch, ids,
                    clock)),
            new ListDocumentsFunction(api, documents),
            new GetDocumentFunction(api, lookup),
            new ListReadingsFunction(api, lookup),
            new ReadAgainFunction(
                api,
                new ReadAgain(limits, allowance, gate, documents, documents, dispatch, ids, clock)),
            new GetSessionFunction(api, limits),
            new ListJobsFunction(api, desk),
            new GetQueueHealthFunction(api, watch),
            new GetQueueOverviewFunction(api, watch),
            new ListStrayMessagesFunction(api, content),
            // Made when it is first asked for: most instances never load the library.
            new GetMetricsFunction(api, () -> new Metrics(figures, watch, clock)),
            new GetPageFunction(api, new PageFiles(storage.blobAddress())),
            new GetDocumentStatusFunction(api, lookup),
            new GetDocumentResultFunction(api, lookup, files),
            new GetDocumentContentFunction(api, lookup, files),
            new GetJobStatusFunction(api, documents, appointments),
            new GetJobFunction(api, desk),
            new RetryJobFunction(api, manage),
            new CancelJobFunction(api, manage),
            new RetryJobsFunction(api, manage),
            new GetLiveFunction(api),
            new GetReadyFunction(api, readiness),
            new GetHealthFunction(api, readiness),
            new GetContractFunction(api),
            new GetResultSchemaFunction(api),
            new EraseDocumentFunction(api, erase),
            new ImportSpreadsheetFunction(
                api,
                sheets,
                new ImportSpreadsheet(
                    settings.importing().mostRows(), importLedger, dispatch, ids, clock),
                reports),
            new PreviewImportFunction(api, sheets),
            new ListImportsFunction(api, reports),
            new GetImportFunction(api, reports),
            new EraseImportFunction(api, imports),
            new ExportImportFunction(api, reports, new ExportImport(imports)),
            new RetryImportFunction(api, reports, imports, manage),
            new ListAppointmentsFunction(api, appointments),
            new GetAppointmentFunction(api, appointment),
            new CorrectAppointmentFunction(
                api, appointment, new CorrectAppointment(appointments, clock)),
            new NormalizeAppointmentFunction(
                api, appointment, new NormalizeAgain(appointments, dispatch, ids, clock)),
            new NormalizeDocumentFunction(
                api,
                lookup,
                files,
                new NormalizeDocument(appointments, appointments, dispatch, ids, clock)),
            new SendImportFunction(
                messages(
                    JobKind.IMPORT,
                    new SendImport(jobs, importLedger, queue, clock),
                    queue,
                    poison,
                    activity)),
            new RunNormalizationFunction(
                messages(
                    JobKind.NORMALIZATION,
                    normalization(settings, appointments),
                    queue,
                    poison,
                    activity)),
            new RecordPoisonedImportFunction(poisonMessages),
            new RecordPoisonedNormalizationFunction(poisonMessages),
            new ExtractDocumentFunction(
                messages(JobKind.EXTRACTION, reading, queue, poison, activity)),
            new CleanUpDocumentFunction(
                messages(
                    JobKind.CLEANUP,
                    new CleanUpDocument(jobs, erasure, content, clock),
                    queue,
                    poison,
                    activity)),
            new SendNotificationFunction(
                messages(
                    JobKind.NOTIFICATION, notification(settings, desk), queue, poison, activity)),
            new RecordPoisonedJobFunction(poisonMessages),
            new RecordPoisonedCleanupFunction(poisonMessages),
            new RecordPoisonedNotificationFunction(poisonMessages),
            new PlanCleanupFunction(
                new PlanCleanup(
                    erasure, content, erase, manage, settings.retention(), activity, turns, clock)),
            new SweepJobsFunction(
                new Sweep(
                    activity,
                    turns,
                    List.of(
                        new SweepJobs(new SqlRecovery(database, journal), dispatch, clock)::run,
                        new DiscardExpiredUploads(uploads, area, files, clock)::run,
                        new ReportQueues(watch, figures, activity)::run)))));
  }

  // One that sleeps is ready: it wakes for whoever comes, and not for a probe.
  private void pingUnlessAsleep(Activity activity) {
    if (activity.within(Sweep.QUIET_AFTER)) {
      database.ping();
    }
  }

  private JobMessages messages(
      JobKind kind, Work work, JobQueue queue, RecordPoison poison, Activity activity) {
    return new JobMessages(
        new RunJob(kind, work, Wiring::describe, jobs, queue, heartbeat, clock), poison, activity);
  }

  private ExtractDocument extraction(
      Settings settings, AnalysisService service, SqlDocuments documents, BlobDocumentFiles files) {
    return new ExtractDocument(
        jobs,
        documents,
        files,
        service,
        new SqlRateBudget(database, settings.perSecond()),
        settings.timing(),
        clock,
        Pause.REAL,
        new SplittableRandom());
  }

  private NormalizeAppointment normalization(Settings settings, SqlAppointments appointments) {
    Settings.Importing importing = settings.importing();
    return new NormalizeAppointment(
        new NormalizeAppointment.Switches(importing.addresses(), importing.documents()),
        appointments,
        appointments,
        model,
        new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(4), new SplittableRandom()),
        clock);
  }

  private static JobError describe(Exception failure) {
    return failure instanceof ModelException model
        ? NormalizeAppointment.describe(model)
        : Failures.describe(failure);
  }

  private NotifyFailure notification(Settings settings, SqlJobDesk desk) {
    WebhookAddress address = settings.notifications().webhook();
    return new NotifyFailure(
        jobs,
        id -> desk.find(id, Scope.everyone()),
        address == null ? null : new Webhook(address, WEBHOOK_TIMEOUT),
        new Backoff(settings.notifications().retryAfter(), LONGEST_RETRY, new SplittableRandom()),
        clock);
  }

  // A thread for each: on one core, the common pool would ask one after another.
  private static Thread probe(Runnable task) {
    Thread thread = new Thread(task, "readiness");
    thread.setDaemon(true);
    return thread;
  }

  private static Map<Class<?>, Object> byClass(Stream<Object> objects) {
    return objects.collect(Collectors.toUnmodifiableMap(Object::getClass, Function.identity()));
  }

  /**
   * The one instance of a trigger class.
   *
   * @throws IllegalArgumentException if it was not wired
   */
  public <T> T function(Class<T> type) {
    Object function = functions.get(type);
    if (function == null) {
      throw new IllegalArgumentException(type.getName() + " is missing in Wiring.");
    }
    return type.cast(function);
  }

  @Override
  public void close() {
    heartbeat.close();
    if (model != null) {
      model.close();
    }
    database.close();
  }
}
