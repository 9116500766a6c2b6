package app.smartdocs.app;

import app.smartdocs.azure.DocumentIntelligenceAddress;
import app.smartdocs.azure.StorageAddress;
import app.smartdocs.document.ModelId;
import app.smartdocs.extraction.RateBudget;
import app.smartdocs.extraction.Timing;
import app.smartdocs.function.http.Callers;
import app.smartdocs.function.http.MachineCaller;
import app.smartdocs.intake.Limits;
import app.smartdocs.intake.ModelGate;
import app.smartdocs.notification.WebhookAddress;
import app.smartdocs.openai.OpenAiAddress;
import app.smartdocs.operations.Prices;
import app.smartdocs.operations.Retention;
import app.smartdocs.sql.Database;
import com.azure.core.credential.TokenCredential;
import com.azure.identity.DefaultAzureCredentialBuilder;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The app's settings, read once. Their names, meanings and defaults stand in {@code
 * docs/settings.md}; every one is in {@code local.settings.json.example}.
 *
 * @param databaseSleeps whether the database sleeps by itself while nothing asks it anything, and
 *     is to be let sleep
 * @param perSecond the most calls of the service in a second, by all instances; 0 for no limit
 * @param signedUrlLife how long a signed address can be read
 */
public record Settings(
    Database.Address database,
    boolean databaseSleeps,
    StorageAddress storage,
    DocumentIntelligenceAddress documentIntelligence,
    Limits limits,
    Timing timing,
    WorkLimits work,
    Map<RateBudget.Call, Integer> perSecond,
    Retention retention,
    Notifications notifications,
    Prices prices,
    Duration signedUrlLife,
    Access access,
    Importing importing,
    Certifying certifying) {
  /**
   * What holds for the attempts of every kind of job.
   *
   * @param lease how long a claim or a renewal holds
   * @param timeout how long an attempt may be at work
   */
  public record WorkLimits(Duration lease, Duration timeout) {}

  /**
   * Who may call, and how often.
   *
   * @param authenticationOn whether App Service Authentication stands in front, so that its header
   *     can be believed
   * @param requestsPerMinute by one caller to one instance; 0 for any number
   * @param documentsPerDay that one caller may have read in 24 hours; 0 for any number
   * @param bytesPerDay that they may have together; 0 for any number
   */
  public record Access(
      boolean authenticationOn,
      List<MachineCaller> machines,
      int requestsPerMinute,
      int documentsPerDay,
      long bytesPerDay) {}

  /**
   * What becomes of imported rows.
   *
   * @param mostRows of one spreadsheet
   * @param addresses whether their addresses are normalised
   * @param documents whether their documents are
   * @param model who is asked what rules are not certain of; null for nobody
   */
  public record Importing(
      int mostRows, boolean addresses, boolean documents, @Nullable OpenAiAddress model) {}

  /**
   * What models have to show.
   *
   * @param gate what becomes of documents for models without a certificate
   * @param life how long a certificate holds
   * @param renewal how long before its end its model is tested again
   */
  public record Certifying(ModelGate.Mode gate, Duration life, Duration renewal) {}

  /**
   * How others learn of jobs that failed for good.
   *
   * @param webhook null if there is none
   * @param retryAfter before the second delivery; the next waits are longer and longer
   */
  public record Notifications(@Nullable WebhookAddress webhook, Duration retryAfter) {}

  private static final long MEGABYTE = 1024L * 1024;
  private static final String AMOUNT = "\\d{1,9}(\\.\\d{1,4})?";
  private static final String ANY_OTHER = "*";
  private static final Pattern MACHINE =
      Pattern.compile(
          "([a-z0-9-]{1,40})=(%s|%s):([0-9a-f]{64})"
              .formatted(Pattern.quote(Callers.USER), Pattern.quote(Callers.ADMINISTRATOR)));

  /**
   * Reads the settings.
   *
   * @throws SettingsException naming every one that is missing or malformed, with what to do
   */
  public static Settings from(Map<String, String> environment) {
    SettingsReader reader = new SettingsReader(environment);
    Settings settings = read(reader);
    reader.finish();
    return settings;
  }

  private static Settings read(SettingsReader reader) {
    // Read by the platform, which leaves a timer without a schedule out: lost messages stayed lost.
    for (String schedule : List.of("SWEEP_SCHEDULE", "CLEANUP_SCHEDULE", "RECERTIFY_SCHEDULE")) {
      String unused =
          reader.required(schedule, value -> true, "an NCRONTAB expression such as 0 */1 * * * *");
    }
    return new Settings(
        database(reader),
        reader.flag("DATABASE_SLEEPS"),
        storage(reader),
        documentIntelligence(reader),
        new Limits(
            reader.number("MAX_REQUEST_MB", 25, 1, 95) * MEGABYTE,
            reader.number("MAX_DOCUMENT_MB", 500, 1, 500) * MEGABYTE,
            (int) reader.number("MAX_PAGES", 2000, 1, 2000),
            reader.text(
                "DEFAULT_MODEL",
                "prebuilt-layout",
                model -> ModelId.isWellFormed(model) && ModelId.mayExist(model),
                "the id of a supported prebuilt model or of a custom one"),
            Duration.ofMinutes(reader.number("UPLOAD_MINUTES", 60, 1, 300))),
        new Timing(
            Duration.ofSeconds(reader.number("ANALYSIS_WAIT_SECONDS", 20, 0, 200)),
            Duration.ofMillis(reader.number("POLL_INTERVAL_MS", 1000, 100, 10_000)),
            Duration.ofMinutes(reader.number("ANALYSIS_TIMEOUT_MINUTES", 60, 1, 1440)),
            Duration.ofMinutes(reader.number("WAIT_TIMEOUT_MINUTES", 1440, 1, 10_080))),
        new WorkLimits(
            Duration.ofSeconds(reader.number("LEASE_SECONDS", 60, 5, 600)),
            Duration.ofSeconds(reader.number("JOB_TIMEOUT_SECONDS", 300, 5, 540))),
        Map.of(
            RateBudget.Call.ANALYZE, (int) reader.number("ANALYZE_PER_SECOND", 15, 0, 1000),
            RateBudget.Call.RESULT, (int) reader.number("RESULTS_PER_SECOND", 50, 0, 1000)),
        retention(reader),
        new Notifications(
            webhook(reader),
            Duration.ofSeconds(reader.number("WEBHOOK_RETRY_SECONDS", 30, 1, 3600))),
        prices(reader),
        Duration.ofMinutes(reader.number("SIGNED_URL_MINUTES", 15, 1, 120)),
        access(reader),
        new Importing(
            (int) reader.number("MAX_IMPORT_ROWS", 100_000, 1, 1_048_576),
            reader.flagUnlessFalse("ADDRESS_NORMALIZATION_ENABLED"),
            reader.flagUnlessFalse("DOCUMENT_NORMALIZATION_ENABLED"),
            openAi(reader)),
        certifying(reader));
  }

  private static Certifying certifying(SettingsReader reader) {
    String gate =
        reader.text(
            "CERTIFICATION_GATE",
            "open",
            text -> text.matches("open|warn|refuse"),
            "open, warn or refuse");
    long days = reader.number("CERTIFICATE_DAYS", 90, 1, 3650);
    return new Certifying(
        gate.matches("warn|refuse")
            ? ModelGate.Mode.valueOf(gate.toUpperCase(Locale.ROOT))
            : ModelGate.Mode.OPEN,
        Duration.ofDays(days),
        // Earlier than it began to hold, each new certificate would be due at once, and paid for.
        Duration.ofDays(
            reader.number("RECERTIFY_DAYS", Math.min(7, days - 1), 0, Math.min(365, days - 1))));
  }

  private static @Nullable OpenAiAddress openAi(SettingsReader reader) {
    String given = reader.optional("OPENAI_ENDPOINT");
    String key = reader.optional("OPENAI_API_KEY");
    if (given.isEmpty() && key.isEmpty()) {
      return null;
    }
    String model =
        reader.required(
            "OPENAI_MODEL",
            name -> name.matches("[\\w.:/-]{1,100}"),
            "the model's name, on Azure that of its deployment");
    if (given.isEmpty()) {
      return new OpenAiAddress.Keyed(OpenAiAddress.OPENAI, model, key);
    }
    URI endpoint =
        isOnThisMachine(given)
            ? URI.create(given)
            : reader.https("OPENAI_ENDPOINT", "the resource's, https://NAME.openai.azure.com/");
    URI baseUrl = OpenAiAddress.baseUrlOf(endpoint);
    if (!key.isEmpty()) {
      return new OpenAiAddress.Keyed(baseUrl, model, key);
    }
    // An identity's token is for Azure's own hosts alone.
    if (!OpenAiAddress.isAzure(endpoint)) {
      String unused =
          reader.required(
              "OPENAI_API_KEY", value -> true, "the key of what is not a resource of Azure");
    }
    return new OpenAiAddress.Identity(baseUrl, model, credential(reader));
  }

  private static Access access(SettingsReader reader) {
    return new Access(
        reader.flag("WEBSITE_AUTH_ENABLED"),
        machines(reader),
        (int) reader.number("REQUESTS_PER_MINUTE", 0, 0, 100_000),
        (int) reader.number("DOCUMENTS_PER_DAY", 0, 0, 1_000_000),
        reader.number("MEGABYTES_PER_DAY", 0, 0, 10_000_000) * MEGABYTE);
  }

  private static List<MachineCaller> machines(SettingsReader reader) {
    String list =
        reader.secretive(
            "MACHINE_CALLERS",
            text ->
                Arrays.stream(text.split(",", -1))
                    .allMatch(one -> MACHINE.matcher(one.strip()).matches()),
            "callers such as erp=Documents.User:HASH, where HASH is the SHA-256 of the key in lower-case hex");
    return MACHINE
        .matcher(list)
        .results()
        .map(
            found ->
                new MachineCaller(
                    found.group(1), found.group(2).equals(Callers.ADMINISTRATOR), found.group(3)))
        .toList();
  }

  private static @Nullable WebhookAddress webhook(SettingsReader reader) {
    String url = reader.optional("WEBHOOK_URL");
    if (url.isEmpty()) {
      return null;
    }
    URI address =
        isOnThisMachine(url) ? URI.create(url) : reader.https("WEBHOOK_URL", "the receiver's");
    String secret =
        reader.required(
            "WEBHOOK_SECRET",
            WebhookAddress::isSecret,
            "the secret shared with the receiver: whsec_ and 24 to 64 random bytes in base64");
    return new WebhookAddress(address, secret);
  }

  // Per thousand pages, in US dollars, as the service is sold in 2026; any other model is a custom
  // one.
  private static final String USUAL_PRICES =
      "prebuilt-read=1.5,prebuilt-layout=10,prebuilt-document=10,prebuilt-invoice=10,"
          + "prebuilt-receipt=10,prebuilt-idDocument=10,*=30";

  private static Prices prices(SettingsReader reader) {
    String list =
        reader.text(
            "PAGE_PRICES",
            USUAL_PRICES,
            Settings::arePrices,
            "prices of 1,000 pages by model, such as prebuilt-read=1.5,*=30; * is any other model");
    Map<String, BigDecimal> byModel = arePrices(list) ? parsed(list) : parsed(USUAL_PRICES);
    String budget =
        reader.text(
            "MONTHLY_BUDGET", "", text -> text.matches(AMOUNT), "an amount such as 500 or 99.90");
    return new Prices(
        byModel,
        byModel.getOrDefault(ANY_OTHER, BigDecimal.ZERO),
        reader.text("CURRENCY", "USD", text -> text.matches("[A-Z]{3}"), "a code such as BRL"),
        budget.matches(AMOUNT) ? new BigDecimal(budget) : null);
  }

  private static boolean arePrices(String list) {
    return Arrays.stream(list.split(",", -1))
        .allMatch(price -> price.strip().matches("[^=\\s]+=" + AMOUNT));
  }

  private static Map<String, BigDecimal> parsed(String prices) {
    return Arrays.stream(prices.split(",", -1))
        .map(price -> price.strip().split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> new BigDecimal(pair[1]), (first, last) -> last));
  }

  private static Retention retention(SettingsReader reader) {
    long documents = reader.number("DOCUMENT_RETENTION_DAYS", 0, 0, 36_500);
    return new Retention(
        documents == 0 ? null : Duration.ofDays(documents),
        Duration.ofDays(reader.number("JOB_RETENTION_DAYS", 7, 1, 3650)));
  }

  private static Database.Address database(SettingsReader reader) {
    return new Database.Address(
        reader.required(
            "DATABASE_URL",
            url -> url.startsWith("jdbc:postgresql:") || url.startsWith("jdbc:sqlserver:"),
            "a JDBC URL: jdbc:postgresql://HOST/DATABASE or"
                + " jdbc:sqlserver://HOST;databaseName=DATABASE"),
        reader.optional("DATABASE_USER"),
        reader.optional("DATABASE_PASSWORD"),
        (int) reader.number("DATABASE_POOL_SIZE", 16, 1, 100),
        Duration.ofSeconds(10));
  }

  private static StorageAddress storage(SettingsReader reader) {
    if (!reader.optional("AzureWebJobsStorage").isEmpty()) {
      String connection =
          reader.required(
              "AzureWebJobsStorage",
              value -> value.contains("AccountName=") || value.equals("UseDevelopmentStorage=true"),
              "the storage account's connection string");
      return new StorageAddress.ConnectionString(connection);
    }
    URI blobs = reader.https("AzureWebJobsStorage__blobServiceUri", "the account's blob endpoint");
    URI queues =
        reader.https("AzureWebJobsStorage__queueServiceUri", "the account's queue endpoint");
    return new StorageAddress.Identity(blobs, queues, credential(reader));
  }

  private static DocumentIntelligenceAddress documentIntelligence(SettingsReader reader) {
    String name = "DOCUMENT_INTELLIGENCE_ENDPOINT";
    String what = "the resource's endpoint, https://NAME.cognitiveservices.azure.com/";
    String given = reader.optional(name);
    URI endpoint = isOnThisMachine(given) ? URI.create(given) : reader.https(name, what);
    String key = reader.optional("DOCUMENT_INTELLIGENCE_KEY");
    return key.isEmpty()
        ? new DocumentIntelligenceAddress.Identity(endpoint, credential(reader))
        : new DocumentIntelligenceAddress.Keyed(endpoint, key);
  }

  // An emulator speaks plain HTTP; a key must not cross a network that way.
  private static boolean isOnThisMachine(String url) {
    if (!url.startsWith("http://")) {
      return false;
    }
    try {
      @Nullable String host = URI.create(url).getHost();
      return host != null && InetAddress.getByName(host).isLoopbackAddress();
    } catch (IllegalArgumentException | UnknownHostException e) {
      return false;
    }
  }

  private static TokenCredential credential(SettingsReader reader) {
    DefaultAzureCredentialBuilder builder = new DefaultAzureCredentialBuilder();
    String clientId = reader.optional("AZURE_CLIENT_ID");
    return clientId.isEmpty() ? builder.build() : builder.managedIdentityClientId(clientId).build();
  }
}
