package app.smartdocs.certification;

import app.smartdocs.certification.scoring.Expectations;
import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Sha256;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a suite in: all of it is looked at before any of it is stored, and its rows come last. The
 * same content again is the suite that there is.
 */
public final class AcceptSuite {
  private final Suites suites;
  private final SampleFiles files;
  private final SampleInspector inspector;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  public AcceptSuite(
      Suites suites,
      SampleFiles files,
      SampleInspector inspector,
      Supplier<UUID> ids,
      InstantSource clock) {
    this.suites = suites;
    this.files = files;
    this.inspector = inspector;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A suite that is there now.
   *
   * @param repeated whether it had been before
   */
  public record Accepted(Suite suite, boolean repeated) {}

  /**
   * A document with its label, for a suite to grow by.
   *
   * @param label as a line of a manifest, without its document
   */
  public record Grown(Document document, String label) {}

  /**
   * Takes a ZIP in.
   *
   * @throws SuiteRefusedException if it is not taken
   */
  public Accepted archive(ByteBuffer zip, String caller) {
    SuiteArchive archive = new SuiteArchive(zip);
    SuiteArchive.Contents contents = archive.look(inspector);
    Manifest manifest = Manifest.read(contents.manifest(), contents.documents()::containsKey);
    requireNamed(contents, manifest);
    String fingerprint =
        fingerprint(
            manifest, name -> Objects.requireNonNull(contents.documents().get(name)).sha256());
    Optional<Suite> present = suites.findByFingerprint(fingerprint);
    if (present.isPresent()) {
      return new Accepted(present.get(), true);
    }
    Instant now = clock.instant();
    List<SuiteSample> samples = new ArrayList<>();
    Map<String, Document> byName = new HashMap<>();
    for (Manifest.Sample sample : manifest.samples()) {
      SuiteArchive.Looked looked =
          Objects.requireNonNull(contents.documents().get(sample.document()));
      Document document = document(sample.document(), looked, now);
      byName.put(sample.document(), document);
      samples.add(
          new SuiteSample(
              samples.size() + 1, document, sample.document(), sample.kind(), sample.label()));
    }
    Suite suite = suite(manifest, fingerprint, samples.size(), caller, now);
    return keep(
        suite,
        samples,
        () ->
            archive.each(
                (name, bytes) -> {
                  Document document = byName.get(name);
                  if (document != null) {
                    files.store(document.id(), ByteBuffer.wrap(bytes), document.format());
                  }
                }));
  }

  /**
   * Makes the next version of a suite: the same samples and another one.
   *
   * @throws SuiteRefusedException if the label does not fit the suite, or the document is in it
   */
  public Accepted grow(Suite suite, Grown grown, String caller) {
    String name = "documents/" + grown.document().id();
    ObjectNode line = (ObjectNode) LabelJson.parse(grown.label());
    line.put("document", name);
    List<SuiteSample> samples = new ArrayList<>(suites.samples(suite.id()));
    StringBuilder lines = new StringBuilder(head(suite)).append('\n');
    Map<String, String> hashes = new HashMap<>();
    for (SuiteSample sample : samples) {
      hashes.put(sample.name(), String.valueOf(sample.document().sha256()));
      ObjectNode present = (ObjectNode) LabelJson.parse(sample.label());
      lines.append(LabelJson.write(present.put("document", sample.name()))).append('\n');
    }
    ByteBuffer content =
        files
            .content(grown.document().id())
            .orElseThrow(
                () ->
                    new SuiteRefusedException(
                        SuiteRefusedException.Reason.MISSING_FILE,
                        "The document's content is gone."));
    String sha256 = Sha256.of(content.duplicate());
    if (hashes.containsValue(sha256)) {
      throw new SuiteRefusedException(
          SuiteRefusedException.Reason.DUPLICATE_NAME, "This document is in the suite already.");
    }
    hashes.put(name, sha256);
    lines.append(LabelJson.write(line));
    Manifest manifest = Manifest.read(lines.toString(), hashes::containsKey);
    Manifest.Sample added = manifest.samples().get(manifest.samples().size() - 1);
    Instant now = clock.instant();
    Document copy =
        new Document(
            new DocumentId(ids.get()),
            Document.SAMPLES,
            grown.document().filename(),
            grown.document().format(),
            content.remaining(),
            sha256,
            grown.document().pageCount(),
            now);
    samples.add(new SuiteSample(samples.size() + 1, copy, name, added.kind(), added.label()));
    String fingerprint = fingerprint(manifest, each -> String.valueOf(hashes.get(each)));
    return keep(
        suite(manifest, fingerprint, samples.size(), caller, now),
        samples,
        () -> files.store(copy.id(), content, copy.format()));
  }

  private Accepted keep(Suite suite, List<SuiteSample> samples, Runnable store) {
    Set<DocumentId> fresh = new HashSet<>();
    for (SuiteSample sample : samples) {
      if (sample.document().createdAt().equals(suite.createdAt())) {
        fresh.add(sample.document().id());
      }
    }
    boolean kept = false;
    try {
      store.run();
      kept = suites.record(suite, samples, fresh);
    } finally {
      if (!kept) {
        fresh.forEach(files::erase);
      }
    }
    return kept
        ? new Accepted(suite, false)
        : new Accepted(suites.findByFingerprint(suite.fingerprint()).orElseThrow(), true);
  }

  private Suite suite(
      Manifest manifest, String fingerprint, int samples, String caller, Instant now) {
    return new Suite(
        new SuiteId(ids.get()),
        manifest.name(),
        manifest.title(),
        manifest.model(),
        fingerprint,
        manifest.expectations(),
        samples,
        caller,
        now);
  }

  private Document document(String name, SuiteArchive.Looked looked, Instant now) {
    return new Document(
        new DocumentId(ids.get()),
        Document.SAMPLES,
        name.substring(name.lastIndexOf('/') + 1),
        looked.seen().format(),
        looked.size(),
        looked.sha256(),
        looked.seen().pages(),
        now);
  }

  private static void requireNamed(SuiteArchive.Contents contents, Manifest manifest) {
    Set<String> named = new HashSet<>();
    manifest.samples().forEach(sample -> named.add(sample.document()));
    for (String name : contents.documents().keySet()) {
      if (!named.contains(name)) {
        throw new SuiteRefusedException(
            SuiteRefusedException.Reason.UNKNOWN_FILE,
            name + " is in the archive and in no line of the manifest. Label it, or leave it out.");
      }
    }
  }

  private interface Hashes {
    String of(String document);
  }

  private static String fingerprint(Manifest manifest, Hashes hashes) {
    ArrayNode samples = LabelJson.JSON.createArrayNode();
    for (Manifest.Sample sample : manifest.samples()) {
      samples.addObject().put("sha256", hashes.of(sample.document())).put("label", sample.label());
    }
    String all =
        LabelJson.write(
            List.of(
                head(manifest.name(), manifest.title(), manifest.model(), manifest.expectations()),
                samples));
    return Sha256.of(ByteBuffer.wrap(all.getBytes(StandardCharsets.UTF_8)));
  }

  private static String head(Suite suite) {
    return head(suite.name(), suite.title(), suite.model(), suite.expectations());
  }

  private static String head(
      String name, String title, @Nullable String model, Expectations expectations) {
    ObjectNode head = LabelJson.JSON.createObjectNode().put("suite", name).put("title", title);
    if (model != null) {
      head.put("model", model);
    }
    ObjectNode fields = head.putObject("fields");
    expectations.fields().forEach((field, type) -> fields.put(field, type.code()));
    head.set("thresholds", LabelJson.JSON.valueToTree(expectations.thresholds()));
    return LabelJson.write(head);
  }
}
