package app.smartdocs.certification;

import app.smartdocs.certification.scoring.Expectations;
import app.smartdocs.document.Sha256;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A suite as text: the first line of its manifest, and what its fingerprint is taken of. */
final class SuiteText {
  private SuiteText() {}

  /** The first line. */
  static String head(Suite suite) {
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

  /** A line of a sample. */
  static String line(String document, String label) {
    ObjectNode line = (ObjectNode) LabelJson.parse(label);
    // Not by the writer of labels, which has no plain form of what is still to be refused.
    return line.put("document", document).toString();
  }

  /**
   * The SHA-256 that names a version.
   *
   * @param hashes of each document, by its name
   */
  static String fingerprint(Manifest manifest, Function<String, String> hashes) {
    ArrayNode samples = LabelJson.JSON.createArrayNode();
    for (Manifest.Sample sample : manifest.samples()) {
      samples
          .addObject()
          .put("sha256", hashes.apply(sample.document()))
          .put("label", sample.label());
    }
    String all =
        LabelJson.write(
            List.of(
                head(manifest.name(), manifest.title(), manifest.model(), manifest.expectations()),
                samples));
    return Sha256.of(ByteBuffer.wrap(all.getBytes(StandardCharsets.UTF_8)));
  }
}
