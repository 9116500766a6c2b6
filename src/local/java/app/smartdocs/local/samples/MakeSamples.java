package app.smartdocs.local.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Writes the sample documents. Each run on one machine writes the same bytes. */
public final class MakeSamples {
  /** A PDF's id is made from the time of its writing unless one is set. */
  static final long FIXED_ID = 20_260_312L;

  private static final String STANDARD_METADATA = "javax_imageio_1.0";
  private static final int SCAN_DPI = 200;

  private MakeSamples() {}

  /** The first argument is the folder to write to, {@code samples} if there is none. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments.length == 0 ? "samples" : arguments[0]));
  }

  /** Writes all of them into the folder, which is made if it is missing. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (PDDocument document = new PDDocument()) {
      try (PdfCanvas page = new PdfCanvas(document)) {
        InvoiceSheets.framed(page, Invoice.stationery());
      }
      save(document, "Nota fiscal", folder.resolve("nota-fiscal.pdf"));
    }
    try (PDDocument document = new PDDocument()) {
      scannedInvoice(document);
      save(document, "Digitalização", folder.resolve("nota-fiscal-digitalizada.pdf"));
    }
    try (PDDocument document = new PDDocument()) {
      Contract.draw(document);
      save(document, "Contrato", folder.resolve("contrato-12-paginas.pdf"));
    }
    try (PDDocument document = new PDDocument()) {
      SalesReport.draw(document);
      save(document, "Relatório de vendas", folder.resolve("relatorio-de-vendas.pdf"));
    }
    Files.write(
        folder.resolve("carteira-de-identidade.jpg"), jpeg(IdentityCard.photograph(), 0.88f));
    ImageIO.write(Receipt.slip(), "png", folder.resolve("recibo.png").toFile());
    tiff(Notice.pages(), folder.resolve("comunicado.tiff"));
  }

  private static void save(PDDocument document, String title, Path file) throws IOException {
    document.getDocumentInformation().setTitle(title);
    document.setDocumentId(FIXED_ID);
    document.save(file.toFile());
  }

  private static void scannedInvoice(PDDocument document) throws IOException {
    RasterCanvas sheet = new RasterCanvas(Canvas.A4_WIDTH, Canvas.A4_HEIGHT, SCAN_DPI);
    InvoiceSheets.plain(sheet, Invoice.metalwork());
    BufferedImage scan = Optics.skewed(sheet.image(), 0.7);
    Optics.grain(scan, 6, 871);
    PDPage page = new PDPage(new PDRectangle((float) Canvas.A4_WIDTH, (float) Canvas.A4_HEIGHT));
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(
          JPEGFactory.createFromImage(document, scan, 0.6f, SCAN_DPI),
          0,
          0,
          (float) Canvas.A4_WIDTH,
          (float) Canvas.A4_HEIGHT);
    }
  }

  static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static void tiff(List<BufferedImage> pages, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionType("CCITT T.6");
      writer.prepareWriteSequence(null);
      for (BufferedImage page : pages) {
        IIOMetadata metadata =
            writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromRenderedImage(page), parameters);
        metadata.mergeTree(STANDARD_METADATA, resolution(Notice.DPI));
        writer.writeToSequence(new IIOImage(page, null, metadata), parameters);
      }
      writer.endWriteSequence();
    } catch (IIOInvalidTreeException e) {
      throw new IOException("The resolution of the TIFF cannot be set", e);
    } finally {
      writer.dispose();
    }
  }

  /** Pixel sizes are in millimetres there. */
  private static IIOMetadataNode resolution(double dpi) {
    IIOMetadataNode root = new IIOMetadataNode(STANDARD_METADATA);
    IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
    for (String side : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
      IIOMetadataNode size = new IIOMetadataNode(side);
      size.setAttribute("value", String.valueOf(25.4 / dpi));
      dimension.appendChild(size);
    }
    root.appendChild(dimension);
    return root;
  }
}
