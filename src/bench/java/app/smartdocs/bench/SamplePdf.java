package app.smartdocs.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDF files of a wanted size, no two alike: a page of text, and noise that nothing compresses. */
final class SamplePdf {
  private static final int FRAME = 1_000; // about what a page of text costs

  private SamplePdf() {}

  /** In memory. */
  static byte[] of(int bytes, long seed) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(bytes + FRAME);
    try (PDDocument document = new PDDocument()) {
      byte[] noise = new byte[Math.max(0, bytes - FRAME)];
      new Random(seed).nextBytes(noise);
      PDPage page = page(document, "Document " + seed);
      page.getCOSObject()
          .setItem(
              COSName.getPDFName("Noise"), new PDStream(document, new ByteArrayInputStream(noise)));
      document.save(pdf);
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PDPage page(PDDocument document, String text) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 14);
      content.newLineAtOffset(72, 700);
      content.showText(text);
      content.endText();
    }
    return page;
  }
}
