package app.smartdocs.certification;

import app.smartdocs.certification.AcceptSuite.Accepted;
import app.smartdocs.certification.SuiteRefusedException.Reason;
import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Sha256;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes the next version of a suite: the same samples and another one. */
public final class GrowSuite {
  private final Suites suites;
  private final SampleFiles files;
  private final Supplier<UUID> ids;
  private final InstantSource clock;
  private final SuiteLimits limits;

  public GrowSuite(Suites suites, SampleFiles files, Supplier<UUID> ids, InstantSource clock) {
    this(suites, files, ids, clock, SuiteLimits.USUAL);
  }

  GrowSuite(
      Suites suites,
      SampleFiles files,
      Supplier<UUID> ids,
      InstantSource clock,
      SuiteLimits limits) {
    this.suites = suites;
    this.files = files;
    this.ids = ids;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * Makes it.
   *
   * @param suite the newest version of its name
   * @param document of which a copy becomes the sample
   * @param label as a line of a manifest, without its document
   * @throws SuiteRefusedException if the label does not fit the suite, the document is in it, it
   *     would be too large, or the suite has grown meanwhile
   */
  public Accepted run(Suite suite, Document document, String label, String caller) {
    List<SuiteSample> samples = new ArrayList<>(suites.samples(suite.id()));
    requireRoom(suite, samples, document);
    ByteBuffer content =
        files
            .content(document.id())
            .orElseThrow(
                () ->
                    new SuiteRefusedException(
                        Reason.MISSING_FILE, "The document's content is gone."));
    String sha256 = Sha256.of(content.duplicate());
    requireNew(samples, sha256);

    String name = "documents/" + document.id();
    Manifest manifest = manifest(suite, samples, name, document.filename(), label);
    Manifest.Sample added = manifest.samples().get(manifest.samples().size() - 1);
    Map<String, String> hashes = new HashMap<>(Map.of(name, sha256));
    samples.forEach(each -> hashes.put(each.name(), String.valueOf(each.document().sha256())));
    String fingerprint = SuiteText.fingerprint(manifest, each -> String.valueOf(hashes.get(each)));
    Optional<Suite> present = suites.findByFingerprint(fingerprint);
    if (present.isPresent()) {
      return new Accepted(present.get(), true);
    }

    Instant now = clock.instant();
    Document copy =
        new Document(
            new DocumentId(ids.get()),
            Document.SAMPLES,
            document.filename(),
            document.format(),
            content.remaining(),
            sha256,
            document.pageCount(),
            now);
    samples.add(new SuiteSample(samples.size() + 1, copy, name, added.kind(), added.label()));
    // No row points at nothing.
    files.store(copy.id(), content, copy.format());
    Suite next =
        new Suite(
            new SuiteId(ids.get()),
            suite.name(),
            suite.title(),
            suite.model(),
            fingerprint,
            suite.expectations(),
            samples.size(),
            caller,
            now);
    Set<DocumentId> fresh = Set.of(copy.id());
    return new KeepSuite(suites, files)
        .keep(next, fresh, () -> suites.grow(suite.id(), next, samples, fresh));
  }

  // By what is known of them, before anything is loaded.
  private void requireRoom(Suite suite, List<SuiteSample> samples, Document document) {
    String refusal = SampleTypes.refusal(document.format(), suite.model());
    if (refusal != null) {
      throw SuiteRefusedException.of(Reason.UNREADABLE_DOCUMENT, document.filename(), refusal);
    }
    long total =
        samples.stream().mapToLong(each -> each.document().sizeBytes()).sum()
            + document.sizeBytes();
    if (samples.size() >= limits.documents()
        || document.sizeBytes() > limits.documentBytes()
        || total > limits.totalBytes()) {
      throw limits.exceeded("There is no room for this document.", document.filename());
    }
  }

  private static void requireNew(List<SuiteSample> samples, String sha256) {
    for (SuiteSample sample : samples) {
      if (sha256.equals(sample.document().sha256())) {
        throw SuiteRefusedException.of(
            Reason.DUPLICATE_DOCUMENT,
            sample.name(),
            "This document is in the suite already, as " + sample.name() + ".");
      }
    }
  }

  private static Manifest manifest(
      Suite suite, List<SuiteSample> samples, String name, String filename, String label) {
    List<String> lines = new ArrayList<>(List.of(SuiteText.head(suite)));
    samples.forEach(each -> lines.add(SuiteText.line(each.name(), each.label())));
    lines.add(SuiteText.line(name, label));
    try {
      return Manifest.read(String.join("\n", lines), each -> true);
    } catch (SuiteRefusedException refused) {
      throw Integer.valueOf(lines.size()).equals(refused.place().line())
          ? refused.withoutLine(filename)
          : refused;
    }
  }
}
