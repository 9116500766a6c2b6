package app.smartdocs.local.samples;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A document of a suite, and what stands in it.
 *
 * @param name without its ending
 * @param width of the sheet, in points; a born digital one stands on A4
 * @param label as a manifest has it, without the document's name
 */
record Sample(
    String name,
    Condition condition,
    double width,
    double height,
    Consumer<Canvas> sheet,
    ObjectNode label) {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final float QUALITY = 0.55f;

  String document() {
    return name + (condition == Condition.BORN_DIGITAL ? ".pdf" : ".jpg");
  }

  /** The line of the manifest. */
  String line() throws IOException {
    ObjectNode line = JSON.createObjectNode();
    line.put("document", document());
    line.put("kind", condition.code());
    line.setAll(label);
    return JSON.writeValueAsString(line);
  }

  /** The document; {@code seed} is for the dust on the glass. */
  byte[] content(long seed) throws IOException {
    return condition == Condition.BORN_DIGITAL ? pdf() : scan(seed);
  }

  private byte[] pdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      try (PdfCanvas page = new PdfCanvas(document)) {
        sheet.accept(page);
      }
      document.getDocumentInformation().setTitle(name);
      document.setDocumentId(MakeSamples.FIXED_ID);
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private byte[] scan(long seed) throws IOException {
    // Whoever scans a card takes a finer setting.
    double dpi = condition.dpi() * (width < Canvas.A4_WIDTH ? 1.2 : 1);
    RasterCanvas canvas = new RasterCanvas(width, height, dpi);
    sheet.accept(canvas);
    BufferedImage scan = condition.seen(canvas.image(), seed);
    return MakeSamples.jpeg(scan, QUALITY);
  }
}
