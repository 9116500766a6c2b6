package app.smartdocs.certification;

import app.smartdocs.certification.SuiteRefusedException.Reason;
import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Sha256;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

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
  private final SuiteLimits limits;

  public AcceptSuite(
      Suites suites,
      SampleFiles files,
      SampleInspector inspector,
      Supplier<UUID> ids,
      InstantSource clock) {
    this(suites, files, inspector, ids, clock, SuiteLimits.USUAL);
  }

  AcceptSuite(
      Suites suites,
      SampleFiles files,
      SampleInspector inspector,
      Supplier<UUID> ids,
      InstantSource clock,
      SuiteLimits limits) {
    this.suites = suites;
    this.files = files;
    this.inspector = inspector;
    this.ids = ids;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * A suite that is there now.
   *
   * @param repeated whether it had been before
   */
  public record Accepted(Suite suite, boolean repeated) {}

  /** A document of the archive that was looked at. */
  private record Looked(String sha256, long size, SampleInspector.Seen seen) {}

  /**
   * Takes a ZIP in.
   *
   * @throws SuiteRefusedException if it is not taken
   */
  public Accepted archive(ByteBuffer zip, String caller) {
    try (SuiteArchive archive = SuiteArchive.open(zip, limits)) {
      Set<String> names = archive.documents();
      Manifest manifest = Manifest.read(archive.manifest(), names::contains);
      requireNamed(names, manifest);
      Map<String, Looked> looked = look(archive, manifest);
      String fingerprint =
          SuiteText.fingerprint(
              manifest, name -> Objects.requireNonNull(looked.get(name)).sha256());
      Optional<Suite> present = suites.findByFingerprint(fingerprint);
      return present.isPresent()
          ? new Accepted(present.get(), true)
          : keep(archive, manifest, looked, fingerprint, caller);
    }
  }

  private static void requireNamed(Set<String> names, Manifest manifest) {
    Set<String> named = new HashSet<>();
    manifest.samples().forEach(sample -> named.add(sample.document()));
    for (String name : names) {
      if (!named.contains(name)) {
        throw SuiteRefusedException.of(
            Reason.UNKNOWN_FILE,
            name,
            name + " is in the archive and in no line of the manifest. Label it, or leave it out.");
      }
    }
  }

  private Map<String, Looked> look(SuiteArchive archive, Manifest manifest) {
    Map<String, Looked> looked = new LinkedHashMap<>();
    Map<String, String> names = new HashMap<>();
    for (Manifest.Sample sample : manifest.samples()) {
      Looked one = look(archive, sample, manifest);
      String other = names.putIfAbsent(one.sha256(), sample.document());
      if (other != null) {
        throw SuiteRefusedException.at(
            Reason.DUPLICATE_DOCUMENT,
            sample.line(),
            sample.document(),
            null,
            "this has the same content as "
                + other
                + ", and would count twice. Leave one of both out.");
      }
      looked.put(sample.document(), one);
    }
    return looked;
  }

  private Looked look(SuiteArchive archive, Manifest.Sample sample, Manifest manifest) {
    ByteBuffer content = ByteBuffer.wrap(archive.read(sample.document()));
    try {
      SampleInspector.Seen seen = inspector.look(content.duplicate());
      String refusal = SampleTypes.refusal(seen.format(), manifest.model());
      if (refusal != null) {
        throw unreadable(sample, refusal);
      }
      return new Looked(Sha256.of(content), content.remaining(), seen);
    } catch (SampleInspector.Unreadable unreadable) {
      throw unreadable(sample, String.valueOf(unreadable.getMessage()));
    }
  }

  private static SuiteRefusedException unreadable(Manifest.Sample sample, String why) {
    return SuiteRefusedException.at(
        Reason.UNREADABLE_DOCUMENT, sample.line(), sample.document(), null, why);
  }

  private Accepted keep(
      SuiteArchive archive,
      Manifest manifest,
      Map<String, Looked> looked,
      String fingerprint,
      String caller) {
    Instant now = clock.instant();
    List<SuiteSample> samples = new ArrayList<>();
    Set<DocumentId> fresh = new HashSet<>();
    for (Manifest.Sample sample : manifest.samples()) {
      Document document =
          document(sample.document(), Objects.requireNonNull(looked.get(sample.document())), now);
      fresh.add(document.id());
      samples.add(
          new SuiteSample(
              samples.size() + 1, document, sample.document(), sample.kind(), sample.label()));
    }
    store(archive, samples);
    Suite suite =
        new Suite(
            new SuiteId(ids.get()),
            manifest.name(),
            manifest.title(),
            manifest.model(),
            fingerprint,
            manifest.expectations(),
            samples.size(),
            caller,
            now);
    return new KeepSuite(suites, files)
        .keep(suite, fresh, () -> suites.record(suite, samples, fresh));
  }

  private Document document(String name, Looked looked, Instant now) {
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

  // Before the rows, so that none points at nothing. Unpacked once more, for all of them together
  // are
  // too much to hold.
  private void store(SuiteArchive archive, List<SuiteSample> samples) {
    for (SuiteSample sample : samples) {
      Document document = sample.document();
      files.store(document.id(), ByteBuffer.wrap(archive.read(sample.name())), document.format());
    }
  }
}
