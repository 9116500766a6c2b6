package app.smartdocs.function;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that are part of the package and served as they are. */
final class PublishedFile {
  private PublishedFile() {}

  static byte[] read(String name) {
    try (InputStream file = PublishedFile.class.getResourceAsStream("/api/" + name)) {
      if (file == null) {
        throw new FileNotFoundException("The package lacks api/" + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
