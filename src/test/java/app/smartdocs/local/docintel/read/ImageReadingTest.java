package app.smartdocs.local.docintel.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Word;
import app.smartdocs.local.stack.NodeModules;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageReadingTest {
  /** An A5 page at 200 dpi. */
  private static final int WIDTH = 1165;

  private static final int HEIGHT = 1654;

  private static final List<String> TEXT =
      List.of(
          "Declaração de prestação de serviços",
          "O cliente solicitou a manutenção do imóvel em março.",
          "Serviço concluído sem ônus até o próximo mês.",
          "Valor total de R$ 1.234,56 pago à vista.");

  private final Path folder;
  private final DocumentReader reader;

  ImageReadingTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.reader =
        new DocumentReader(NodeModules.installed().trainedData(Path.of("target", "trained-data")));
  }

  @Test
  void portugueseTextIsReadWithItsAccents() throws Exception {
    var page = read(png(drawn())).get(0);

    assertThat(page.unit()).isEqualTo("pixel");
    assertThat(page.width()).isEqualTo(WIDTH);
    assertThat(page.height()).isEqualTo(HEIGHT);
    assertThat(text(page)).containsExactlyElementsOf(TEXT);
    assertThat(words(page)).allSatisfy(w -> assertThat(w.confidence()).isBetween(0.5, 1.0));
    var first = words(page).get(0).box();
    assertThat(first.left()).isEqualTo(100, within(6.0));
    assertThat(first.bottom()).isEqualTo(200, within(14.0));
  }

  @Test
  void aSlightlyTurnedScanIsReadWhereItStands() throws Exception {
    for (double degrees : new double[] {1, -3}) {
      var turn =
          AffineTransform.getRotateInstance(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
      var turned = blank(WIDTH, HEIGHT);
      var pen = pen(turned);
      pen.drawImage(drawn(), turn, null);
      pen.dispose();

      var page = read(png(turned)).get(0);
      assertThat(text(page)).as("turned by %s", degrees).containsExactlyElementsOf(TEXT);
      var where = turn.transform(new Point2D.Double(100, 190), null);
      assertThat(words(page).get(0).box().left()).isEqualTo(where.getX(), within(15.0));
      assertThat(words(page).get(0).box().centerY()).isEqualTo(where.getY(), within(20.0));
    }
  }

  @Test
  void aSmallPalePictureIsReadAllTheSame() throws Exception {
    var small = blank(WIDTH / 2, HEIGHT / 2);
    var pen = pen(small);
    pen.drawImage(drawn(), 0, 0, WIDTH / 2, HEIGHT / 2, null);
    pen.setColor(new Color(255, 255, 255, 150));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.dispose();

    var page = read(png(small)).get(0);
    assertThat(text(page).get(1)).isEqualTo(TEXT.get(1));
    assertThat(words(page).get(0).box().left()).isEqualTo(50, within(4.0));
    assertThat(page.width()).isEqualTo(small.getWidth());
  }

  @Test
  void aPhotoIsTurnedAsTheCameraSays() throws Exception {
    var sideways = blank(/* width= */ HEIGHT, /* height= */ WIDTH);
    var pen = pen(sideways);
    pen.drawImage(drawn(), new AffineTransform(0, -1, 1, 0, 0, WIDTH), null);
    pen.dispose();
    var file = folder.resolve("photo.jpg");
    Files.write(file, withOrientation(jpeg(sideways), 6));

    var page = read(file).get(0);
    assertThat(text(page)).containsExactlyElementsOf(TEXT);
    assertThat(page.width()).isEqualTo(WIDTH);
  }

  @Test
  void everyPictureOfATiffIsAPage() throws Exception {
    var file = folder.resolve("fax.tiff");
    var writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (var out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      writer.writeToSequence(new IIOImage(blank(WIDTH, HEIGHT), null, null), null);
      writer.writeToSequence(new IIOImage(drawn(), null, null), null);
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }

    assertThat(reader.pageCount(file)).isEqualTo(2);
    var pages = read(file);
    assertThat(pages.get(0).lines()).isEmpty();
    assertThat(text(pages.get(1))).containsExactlyElementsOf(TEXT);
    assertThat(words(pages.get(1))).extracting(Word::page).containsOnly(2);
  }

  @Test
  void aScannedPdfIsReadInInches() throws Exception {
    var file = folder.resolve("scan.pdf");
    try (var pdf = new PDDocument()) {
      var page = new PDPage(PDRectangle.A5);
      pdf.addPage(page);
      try (var pen = new PDPageContentStream(pdf, page)) {
        var picture = LosslessFactory.createFromImage(pdf, drawn());
        pen.drawImage(picture, 0, 0, PDRectangle.A5.getWidth(), PDRectangle.A5.getHeight());
      }
      pdf.save(file.toFile());
    }

    var page = read(file).get(0);
    assertThat(page.unit()).isEqualTo("inch");
    assertThat(text(page)).containsExactlyElementsOf(TEXT);
    assertThat(words(page).get(0).box().left()).isEqualTo(0.5, within(0.05));
  }

  @Test
  void aPictureCutShortIsDamaged() throws Exception {
    var file = folder.resolve("cut.png");
    Files.write(file, Arrays.copyOf(Files.readAllBytes(png(drawn())), 400));

    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            e -> assertThat(e.code()).isEqualTo(UnreadableException.Code.InvalidContent));
  }

  private static BufferedImage drawn() {
    var picture = blank(WIDTH, HEIGHT);
    var pen = pen(picture);
    pen.setColor(Color.BLACK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 33));
    for (int i = 0; i < TEXT.size(); i++) {
      pen.drawString(TEXT.get(i), 100, 200 + 60 * i);
    }
    pen.dispose();
    return picture;
  }

  private static BufferedImage blank(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return picture;
  }

  private static Graphics2D pen(BufferedImage picture) {
    var pen = picture.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return pen;
  }

  private Path png(BufferedImage picture) throws IOException {
    var file = folder.resolve("drawn.png");
    ImageIO.write(picture, "png", file.toFile());
    return file;
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", bytes);
    return bytes.toByteArray();
  }

  /** An EXIF segment with one entry, put in behind the start of the image. */
  private static byte[] withOrientation(byte[] jpeg, int orientation) {
    byte[] exif = {
      (byte) 0xff,
      (byte) 0xe1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      1,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    var bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, 2);
    bytes.writeBytes(exif);
    bytes.write(jpeg, 2, jpeg.length - 2);
    return bytes.toByteArray();
  }

  private List<Page> read(Path file) throws IOException, UnreadableException {
    return reader.read(file, number -> true);
  }

  private static List<String> text(Page page) {
    return page.lines().stream().map(Line::text).toList();
  }

  private static List<Word> words(Page page) {
    return page.lines().stream().flatMap(line -> line.words().stream()).toList();
  }
}
