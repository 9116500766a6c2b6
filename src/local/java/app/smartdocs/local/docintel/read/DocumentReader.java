package app.smartdocs.local.docintel.read;

import app.smartdocs.local.docintel.office.DamagedOfficeFile;
import app.smartdocs.local.docintel.office.OfficeFormat;
import app.smartdocs.local.docintel.office.OfficePages;
import app.smartdocs.local.docintel.page.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.pdfbox.io.IOUtils;

/** Reads any file that the service takes, told apart by content; safe for several threads. */
public final class DocumentReader {
  private final PdfPages pdf;
  private final ImagePages images;

  /**
   * Opens nothing yet: a file of text is read without Tesseract.
   *
   * @param trainedData the folder that holds {@code por.traineddata} and {@code eng.traineddata}
   */
  public DocumentReader(Path trainedData) {
    // PDFBox's first class looks for a logger when it is loaded. On a thread that is interrupted
    // just
    // then, as a reading's may be, that fails, and PDFBox with it for as long as the process lives.
    var unused = IOUtils.createMemoryOnlyStreamCache();
    var ocr = new Ocr(trainedData);
    this.pdf = new PdfPages(ocr);
    this.images = new ImagePages(ocr);
  }

  /** How many pages the file has, without reading any. */
  public int pageCount(Path file) throws IOException, UnreadableException {
    return switch (FileFormat.of(file)) {
      case PDF -> pdf.count(file);
      case IMAGE -> images.count(file);
      case OFFICE -> office(file).count();
    };
  }

  /**
   * The wanted pages, in order; the others are not read.
   *
   * @throws UnreadableException when the file itself is at fault
   * @throws IOException when it could not be got at
   */
  public List<Page> read(Path file, IntPredicate wantedPage)
      throws IOException, UnreadableException {
    return switch (FileFormat.of(file)) {
      case PDF -> pdf.read(file, wantedPage);
      case IMAGE -> images.read(file, wantedPage);
      case OFFICE -> office(file).read(wantedPage);
    };
  }

  private static OfficePages office(Path file) throws IOException, UnreadableException {
    var format = OfficeFormat.of(file).orElseThrow();
    try {
      return OfficePages.open(file, format);
    } catch (DamagedOfficeFile e) {
      throw new UnreadableException(
          UnreadableException.Code.InvalidContent,
          "The file is corrupted or format is unsupported.",
          e);
    }
  }
}
