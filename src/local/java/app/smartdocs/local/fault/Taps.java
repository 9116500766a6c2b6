package app.smartdocs.local.fault;

import app.smartdocs.local.stack.FunctionsProcess;
import app.smartdocs.local.stack.LocalStack;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Taps between the functions of a stack and all that they call. */
public final class Taps implements AutoCloseable {
  private static final Pattern BLOBS = Pattern.compile("BlobEndpoint=([^;]+)");
  private static final Pattern QUEUES = Pattern.compile("QueueEndpoint=([^;]+)");
  private static final Pattern DATABASE = Pattern.compile("//127\\.0\\.0\\.1:(\\d+)/");

  private final LocalStack stack;
  private final HttpTap blobs;
  private final HttpTap queues;
  private final HttpTap documentIntelligence;
  private final TcpGate database;

  private Taps(LocalStack stack) {
    this.stack = stack;
    String storage = stack.azurite().connectionString();
    blobs = new HttpTap(URI.create(found(BLOBS, storage)));
    queues = new HttpTap(URI.create(found(QUEUES, storage)));
    documentIntelligence = new HttpTap(stack.documentIntelligence().endpoint());
    database = new TcpGate(Integer.parseInt(found(DATABASE, stack.postgres().url())));
  }

  /** Puts them there, and starts the functions again so that they call through them. */
  public static Taps before(LocalStack stack) {
    Taps taps = new Taps(stack);
    taps.restartFunctions();
    return taps;
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException("There is no " + pattern + ".");
    }
    return matcher.group(1);
  }

  /** Blob storage; the Document Intelligence emulator fetches documents here too. */
  public HttpTap blobs() {
    return blobs;
  }

  /** Queue storage; the host's own polls pass here too. */
  public HttpTap queues() {
    return queues;
  }

  public HttpTap documentIntelligence() {
    return documentIntelligence;
  }

  public TcpGate database() {
    return database;
  }

  /** Starts the functions, again if they run, on this side of the taps. */
  public void restartFunctions() {
    stack.restartFunctions(settings());
  }

  /** Starts another instance of the functions, on this side of the taps too. */
  public void startAnother(String name) {
    FunctionsProcess unused = stack.startAnother(name, settings());
  }

  private Map<String, String> settings() {
    String storage = stack.azurite().connectionString();
    return Map.of(
        "AzureWebJobsStorage",
        storage
            .replace(found(BLOBS, storage), blobs.address().toString())
            .replace(found(QUEUES, storage), queues.address().toString()),
        "DATABASE_URL",
        stack
            .postgres()
            .url()
            .replaceFirst(DATABASE.pattern(), "//127.0.0.1:" + database.port() + "/"),
        "DOCUMENT_INTELLIGENCE_ENDPOINT",
        documentIntelligence.address().toString());
  }

  @Override
  public void close() {
    blobs.close();
    queues.close();
    documentIntelligence.close();
    database.close();
  }
}
