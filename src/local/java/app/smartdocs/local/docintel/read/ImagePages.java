package app.smartdocs.local.docintel.read;

import app.smartdocs.local.docintel.page.Page;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** The pictures in an image file: one, or as many as a TIFF holds. */
final class ImagePages {
  private final ImageReader reader;

  ImagePages(ImageReader reader) {
    this.reader = reader;
  }

  int count(Path file) throws IOException, UnreadableException {
    return withPictures(file, pictures -> pictures.getNumImages(true));
  }

  List<Page> read(Path file, IntPredicate wantedPage) throws IOException, UnreadableException {
    var orientation = Orientation.of(file);
    return withPictures(
        file,
        pictures -> {
          var pages = new ArrayList<Page>();
          int count = pictures.getNumImages(true);
          for (int number = 1; number <= count; number++) {
            if (wantedPage.test(number)) {
              var shown = orientation.upright(pictures.read(number - 1));
              pages.add(reader.read(shown, number, 0));
            }
          }
          return pages;
        });
  }

  private interface PictureWork<T> {
    T on(javax.imageio.ImageReader pictures) throws IOException;
  }

  private static <T> T withPictures(Path file, PictureWork<T> work)
      throws IOException, UnreadableException {
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw damaged(null);
      }
      var pictures = readers.next();
      try {
        pictures.setInput(in);
        return work.on(pictures);
      } catch (IIOException | EOFException | IndexOutOfBoundsException e) {
        throw damaged(e);
      } finally {
        pictures.dispose();
      }
    }
  }

  private static UnreadableException damaged(@Nullable Exception cause) {
    return new UnreadableException(
        UnreadableException.Code.InvalidContent,
        "The file is corrupted or format is unsupported. Refer to documentation for the list of"
            + " supported formats.",
        cause);
  }
}
