package app.smartdocs.local.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request or an answer, and how its body is told from what follows.
 *
 * @param text as it came, with the empty line at its end
 * @param headers by their names in lower case; of repeated ones the last
 */
record Head(String text, Map<String, String> headers) {
  private static final int LONGEST = 64 * 1024;
  private static final long UNKNOWN = -1;

  /** Null if the other side has ended the connection. */
  static @Nullable Head read(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder(512);
    while (text.length() < 4 || text.indexOf("\r\n\r\n", text.length() - 4) < 0) {
      int next = in.read();
      if (next < 0) {
        if (text.isEmpty()) {
          return null;
        }
        throw new EOFException("A head ends in the middle.");
      }
      text.append((char) next);
      if (text.length() > LONGEST) {
        throw new IOException("A head is longer than " + LONGEST + " bytes.");
      }
    }
    return new Head(text.toString(), headers(text.toString()));
  }

  private static Map<String, String> headers(String text) {
    Map<String, String> headers = new HashMap<>();
    text.lines()
        .skip(1)
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              if (colon > 0) {
                headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
              }
            });
    return headers;
  }

  /** A word of the first line, from 0. */
  String word(int index) {
    return text.substring(0, text.indexOf("\r\n")).split(" ", 3)[index];
  }

  private boolean isChunked() {
    return headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).contains("chunk");
  }

  /** In bytes; {@link #UNKNOWN} if it is not told. */
  private long length() {
    return isChunked()
        ? UNKNOWN
        : Long.parseLong(headers.getOrDefault("content-length", Long.toString(UNKNOWN)));
  }

  /** Whether a request's body is known to have at most so many bytes; one without has none. */
  boolean isAtMost(int bytes) {
    return !isChunked() && length() <= bytes;
  }

  boolean endsConnection() {
    return headers.getOrDefault("connection", "").equalsIgnoreCase("close");
  }

  void write(OutputStream out) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
  }

  /** Copies the body of a request, which has none if its length is not told. */
  void copyBody(InputStream in, OutputStream out) throws IOException {
    if (isChunked()) {
      copyChunks(in, out);
    } else if (length() > 0) {
      copy(in, out, length());
    }
  }

  /**
   * Copies the body of an answer.
   *
   * @return whether another answer can follow on the connection
   */
  boolean copyBody(String requestMethod, InputStream in, OutputStream out) throws IOException {
    String status = word(1);
    if (requestMethod.equals("HEAD") || status.equals("204") || status.equals("304")) {
      return true;
    }
    if (!isChunked() && length() == UNKNOWN) {
      in.transferTo(out);
      return false;
    }
    copyBody(in, out);
    return true;
  }

  private static void copyChunks(InputStream in, OutputStream out) throws IOException {
    while (true) {
      String line = copyLine(in, out);
      long size = Long.parseLong(line.split(";", 2)[0].strip(), 16);
      if (size == 0) {
        break;
      }
      copy(in, out, size);
      copyLine(in, out);
    }
    // What may follow the last one ends with an empty line.
    while (!copyLine(in, out).isEmpty()) {}
  }

  private static String copyLine(InputStream in, OutputStream out) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("A chunk ends in the middle.");
      }
      line.write(next);
    }
    line.writeTo(out);
    out.write('\n');
    return line.toString(ISO_8859_1).stripTrailing();
  }

  private static void copy(InputStream in, OutputStream out, long length) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long left = length;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException("A body ends in the middle.");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
