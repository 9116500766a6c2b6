package app.smartdocs.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.RangedContent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InspectorTest {
  private final Inspector inspector =
      new Inspector(new Limits(1 << 20, 64 << 20, 5, "prebuilt-layout", Duration.ofMinutes(1)));

  private Inspection inspect(byte[] content) {
    return inspector.inspect(RangedContent.of(ByteBuffer.wrap(content)));
  }

  private RefusedException refused(byte[] content) {
    return catchThrowableOfType(RefusedException.class, () -> inspect(content));
  }

  private static byte[] pdf(int pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static byte[] locked(String userPassword) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
      return bytes(document);
    }
  }

  private static byte[] image(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] tiff(int pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("TIFF").next();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < pages; i++) {
        BufferedImage page = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
        writer.writeToSequence(new javax.imageio.IIOImage(page, null, null), null);
      }
      writer.endWriteSequence();
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<x/>".getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aPdfIsKnownWithItsPages() throws IOException {
    assertThat(inspect(pdf(3))).isEqualTo(new Inspection(DocumentFormat.PDF, 3));
  }

  @ParameterizedTest
  @CsvSource({"JPEG, JPEG", "PNG, PNG", "BMP, BMP"})
  void anImageHasOnePage(String format, DocumentFormat expected) throws IOException {
    assertThat(inspect(image(format))).isEqualTo(new Inspection(expected, 1));
  }

  @Test
  void aTiffHasAsManyPagesAsImages() throws IOException {
    assertThat(inspect(tiff(3))).isEqualTo(new Inspection(DocumentFormat.TIFF, 3));
  }

  @ParameterizedTest
  @CsvSource({"word/document.xml, DOCX", "xl/workbook.xml, XLSX", "ppt/presentation.xml, PPTX"})
  void anOfficeFileIsKnownByItsMainPart(String part, DocumentFormat expected) throws IOException {
    assertThat(inspect(zip("[Content_Types].xml", "_rels/.rels", part)))
        .isEqualTo(new Inspection(expected, null));
  }

  @Test
  void aPageOfHtmlIsKnown() {
    assertThat(inspect("<!DOCTYPE html><html><body>Olá</body></html>".getBytes(UTF_8)))
        .isEqualTo(new Inspection(DocumentFormat.HTML, null));
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(refused(new byte[0]).refusal()).isEqualTo(Refusal.EMPTY_FILE);
  }

  @Test
  void textIsRefusedWhateverItIsCalled() {
    assertThat(refused("just text".getBytes(UTF_8)))
        .satisfies(
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Refusal.UNSUPPORTED_TYPE);
              assertThat(refused)
                  .hasMessage(
                      "The content is none of PDF, JPEG, PNG, BMP, TIFF, HEIF, DOCX, XLSX, PPTX and"
                          + " HTML. Convert it to one of them.");
            });
  }

  @Test
  void anArchiveIsNoOfficeFile() throws IOException {
    assertThat(refused(zip("notes.txt")).refusal()).isEqualTo(Refusal.UNSUPPORTED_TYPE);
  }

  @Test
  void aPdfThatBreaksOffIsDamaged() throws IOException {
    byte[] whole = pdf(3);

    assertThat(refused(Arrays.copyOf(whole, 40)).refusal()).isEqualTo(Refusal.DAMAGED_FILE);
  }

  @Test
  void aPdfHeaderWithNoiseBehindItIsDamaged() {
    byte[] noise = new byte[5000];
    Arrays.fill(noise, (byte) 7);
    System.arraycopy("%PDF-1.7\n".getBytes(UTF_8), 0, noise, 0, 9);

    assertThat(refused(noise).refusal()).isEqualTo(Refusal.DAMAGED_FILE);
  }

  @Test
  void anImageThatBreaksOffInItsHeaderIsDamaged() throws IOException {
    assertThat(refused(Arrays.copyOf(image("PNG"), 12)).refusal()).isEqualTo(Refusal.DAMAGED_FILE);
  }

  @Test
  void aPdfLockedWithAPasswordIsRefusedForThat() throws IOException {
    assertThat(refused(locked("secret")))
        .satisfies(
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Refusal.ENCRYPTED_FILE);
              assertThat(refused)
                  .hasMessage("The PDF is locked with a password. Send it unlocked.");
            });
  }

  @Test
  void aPdfThatOpensWithoutAPasswordIsAcceptedWhateverItForbids() throws IOException {
    assertThat(inspect(locked(""))).isEqualTo(new Inspection(DocumentFormat.PDF, 1));
  }

  @Test
  void morePagesThanAllowedAreRefused() throws IOException {
    assertThat(refused(pdf(6)))
        .satisfies(
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_PAGES);
              assertThat(refused)
                  .hasMessage("The document has 6 pages, more than the 5 allowed. Split it.");
            });
    assertThat(refused(tiff(6)).refusal()).isEqualTo(Refusal.TOO_MANY_PAGES);
  }

  @Test
  void ofALargePdfOnlyThePartsThatTellAreRead() throws IOException {
    byte[] large;
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document
          .getDocumentCatalog()
          .getCOSObject()
          .setItem(
              "Ballast",
              new PDStream(document, new java.io.ByteArrayInputStream(new byte[32 << 20])));
      large = bytes(document);
    }
    AtomicLong read = new AtomicLong();
    RangedContent content = RangedContent.of(ByteBuffer.wrap(large));
    RangedContent counted =
        new RangedContent() {
          @Override
          public long size() {
            return content.size();
          }

          @Override
          public byte[] read(long offset, int length) {
            byte[] part = content.read(offset, length);
            read.addAndGet(part.length);
            return part;
          }
        };

    assertThat(inspector.inspect(counted).pageCount()).isEqualTo(1);
    assertThat(large.length).isGreaterThan(30 << 20);
    assertThat(read.get()).isLessThan(2 << 20);
  }

  @Test
  void aTiffWhoseDirectoriesLeadInACircleIsDamaged() {
    // One directory, with width and height, whose successor is itself.
    ByteBuffer tiff = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) 2);
    tiff.putShort((short) 256).putShort((short) 3).putInt(1).putInt(10);
    tiff.putShort((short) 257).putShort((short) 3).putInt(1).putInt(10);
    tiff.putInt(8);

    assertThat(refused(tiff.array()).refusal()).isEqualTo(Refusal.DAMAGED_FILE);
  }

  private static byte[] pdfThatClaims(int count, int pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      document.getPages().getCOSObject().setInt(COSName.COUNT, count);
      return bytes(document);
    }
  }

  @Test
  void thePagesOfAPdfAreCountedWhateverItClaims() throws IOException {
    assertThat(inspect(pdfThatClaims(1, 3)).pageCount()).isEqualTo(3);
    assertThat(inspect(pdfThatClaims(5, 3)).pageCount()).isEqualTo(3);
    assertThat(refused(pdfThatClaims(1, 6)).refusal()).isEqualTo(Refusal.TOO_MANY_PAGES);
    assertThat(refused(pdfThatClaims(1, 0)).refusal()).isEqualTo(Refusal.DAMAGED_FILE);
  }

  @Test
  void aPageTreeThatContainsItselfIsDamaged() throws IOException {
    byte[] ring;
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      COSDictionary root = document.getPages().getCOSObject();
      root.getCOSArray(COSName.KIDS).add(root);
      ring = bytes(document);
    }

    assertThat(refused(ring).refusal()).isEqualTo(Refusal.DAMAGED_FILE);
  }

  @Test
  void aPdfWithWrongOffsetsIsMendedAsReadersDo() throws IOException {
    byte[] shifted = Arrays.copyOf("%PDF-1.4\n% moved\n".getBytes(UTF_8), 17 + pdf(3).length);
    System.arraycopy(pdf(3), 0, shifted, 17, pdf(3).length);

    assertThat(inspect(shifted)).isEqualTo(new Inspection(DocumentFormat.PDF, 3));
  }

  private static byte[] zeros(long count) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
      byte[] part = new byte[1 << 20];
      for (long written = 0; written < count; written += part.length) {
        deflater.write(part);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] pdfWithStream(String head, byte[] stream, String tail) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(("%PDF-1.5\n" + head.formatted(stream.length) + "stream\n").getBytes(UTF_8));
    pdf.writeBytes(stream);
    pdf.writeBytes(("\nendstream\nendobj\n" + tail).getBytes(UTF_8));
    return pdf.toByteArray();
  }

  @Test
  void aPdfWhoseCrossReferencesUnpackToAGigabyteIsDamaged() throws IOException {
    String head =
        "1 0 obj\n<</Type/XRef/Size 9/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length %d>>\n";

    byte[] bomb = pdfWithStream(head, zeros(1L << 30), "startxref\n9\n%%EOF\n");

    assertThat(refused(bomb).refusal()).isEqualTo(Refusal.DAMAGED_FILE);
  }

  @Test
  void aPdfWhoseObjectsUnpackToAGigabyteIsDamaged() throws IOException {
    String head = "1 0 obj\n<</Type/ObjStm/N 2/First 9/Filter/FlateDecode/Length %d>>\n";

    byte[] bomb = pdfWithStream(head, zeros(1L << 30), "trailer\n<</Root 5 0 R>>\n%%EOF\n");

    assertThat(refused(bomb).refusal()).isEqualTo(Refusal.DAMAGED_FILE);
  }

  @Test
  void aPdfThatAsksForRowsOfGigabytesIsDamaged() throws IOException {
    String head =
        "1 0 obj\n<</Type/XRef/Size 9/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length %d"
            + "/DecodeParms<</Predictor 12/Columns 2000000000>>>>\n";

    byte[] greedy = pdfWithStream(head, zeros(1 << 20), "startxref\n9\n%%EOF\n");

    assertThat(refused(greedy).refusal()).isEqualTo(Refusal.DAMAGED_FILE);
  }
}
