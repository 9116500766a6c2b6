package app.smartdocs.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDF files of one size, no two alike: a page of text, and noise that nothing compresses. */
final class SamplePdf {
  private static final int FRAME = 1_000; // about what a page of text costs
  private static final byte FILLER = (byte) 0xEE; // nothing of a PDF's own has it

  private final byte[] template;
  private final int noiseStart;
  private final int noiseEnd;

  SamplePdf(int bytes) {
    template = template(Math.max(0, bytes - FRAME));
    int start = 0;
    while (template[start] != FILLER || template[start + 100] != FILLER) {
      start++;
    }
    int end = start;
    while (template[end] == FILLER) {
      end++;
    }
    noiseStart = start;
    noiseEnd = end;
  }

  private static byte[] template(int filler) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(filler + FRAME);
    try (PDDocument document = new PDDocument()) {
      byte[] noise = new byte[filler];
      Arrays.fill(noise, FILLER);
      addPage(document, "A document", new ByteArrayInputStream(noise));
      document.save(pdf);
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a page with a line of text, which carries something that no reader shows. */
  static void addPage(PDDocument document, String text, java.io.InputStream hidden)
      throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 14);
      content.newLineAtOffset(72, 700);
      content.showText(text);
      content.endText();
    }
    page.getCOSObject().setItem(COSName.getPDFName("Hidden"), new PDStream(document, hidden));
  }

  /** The same seed gives the same file. */
  byte[] variant(long seed) {
    byte[] noise = new byte[noiseEnd - noiseStart];
    new Random(seed).nextBytes(noise);
    byte[] pdf = template.clone();
    System.arraycopy(noise, 0, pdf, noiseStart, noise.length);
    return pdf;
  }
}
