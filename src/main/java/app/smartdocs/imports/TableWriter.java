package app.smartdocs.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row, holding none of it; closing it ends the file, and not the stream. */
public interface TableWriter extends Closeable {
  /** Writes the next row. */
  void row(List<String> cells) throws IOException;
}
