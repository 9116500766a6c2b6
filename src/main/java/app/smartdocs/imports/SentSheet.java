package app.smartdocs.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/**
 * A spreadsheet that was sent, as a file for as long as it is read: archives are read by position.
 */
final class SentSheet {
  private SentSheet() {}

  static <T> T asFile(ByteBuffer content, Function<Path, T> reader) {
    try {
      Path file = Files.createTempFile("sheet", null);
      try {
        try (SeekableByteChannel out = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
          ByteBuffer rest = content.duplicate();
          while (rest.hasRemaining()) {
            out.write(rest);
          }
        }
        return reader.apply(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void read(Path file, RowVisitor visitor) {
    try {
      Spreadsheets.read(file, visitor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
