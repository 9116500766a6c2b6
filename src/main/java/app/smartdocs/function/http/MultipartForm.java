package app.smartdocs.function.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A form with one file in it.
 *
 * @param filename as the sender gave it
 * @param fields the form's other parts, by name
 */
public record MultipartForm(String filename, ByteBuffer file, Map<String, String> fields) {
  private static final int MOST_PARTS = 20;
  private static final int LONGEST_FIELD = 2_000;
  // A name of 400 characters may be four times as many bytes.
  private static final int LONGEST_PART_HEADER = 8_192;

  /**
   * Reads a form whose file is the part {@code file}.
   *
   * @param contentType of the request, with its boundary
   * @throws ProblemException 400 if it is no such form
   */
  public static MultipartForm parse(String contentType, byte[] body) {
    try {
      return read(new Upload().getItemIterator(new Request(contentType, body)), body.length);
    } catch (IOException | IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static ProblemException malformed() {
    return problem(
        "malformed_multipart",
        "The form can't be read",
        "The body is not multipart/form-data as its Content-Type says. Let your HTTP library build"
            + " it, as curl -F file=@invoice.pdf does.");
  }

  private static MultipartForm read(FileItemInputIterator parts, int bodyLength)
      throws IOException {
    String filename = null;
    ByteBuffer file = null;
    Map<String, String> fields = new HashMap<>();
    if (!parts.hasNext()) {
      throw malformed();
    }
    while (parts.hasNext()) {
      FileItemInput part = parts.next();
      if (!"file".equals(part.getFieldName())) {
        fields.put(String.valueOf(part.getFieldName()), field(part));
      } else if (file != null) {
        throw problem(
            "several_files",
            "More than one file",
            "The form has more than one part called file. Send one request for each document.");
      } else {
        filename = part.isFormField() ? "" : part.getName();
        file = content(part, bodyLength);
      }
    }
    if (file == null || filename == null) {
      throw problem(
          "missing_file",
          "No file",
          "The form has no part called file. Send one, as curl -F file=@invoice.pdf does.");
    }
    return new MultipartForm(filename, file, fields);
  }

  // A part is shorter than its form. One array of that length, filled in part, costs less memory
  // than one that grows and is trimmed.
  private static ByteBuffer content(FileItemInput part, int bodyLength) throws IOException {
    byte[] content = new byte[bodyLength];
    try (InputStream stream = part.getInputStream()) {
      return ByteBuffer.wrap(content, 0, stream.readNBytes(content, 0, bodyLength));
    }
  }

  private static String field(FileItemInput part) throws IOException {
    try (InputStream content = part.getInputStream()) {
      byte[] bytes = content.readNBytes(LONGEST_FIELD + 1);
      if (bytes.length > LONGEST_FIELD) {
        throw problem(
            "field_too_long",
            "A form field is too long",
            "The part " + part.getFieldName() + " is longer than " + LONGEST_FIELD + " bytes.");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static ProblemException problem(String code, String title, String detail) {
    return new ProblemException(Problem.of(400, code, title, detail));
  }

  /** The parser, whose makers leave the kind of request open. */
  private static final class Upload
      extends AbstractFileUpload<Request, DiskFileItem, DiskFileItemFactory> {
    Upload() {
      setHeaderCharset(StandardCharsets.UTF_8);
      setMaxFileCount(MOST_PARTS);
      setMaxPartHeaderSize(LONGEST_PART_HEADER);
    }

    @Override
    public FileItemInputIterator getItemIterator(Request request)
        throws FileUploadException, IOException {
      return super.getItemIterator((RequestContext) request);
    }

    @Override
    public Map<String, List<DiskFileItem>> parseParameterMap(Request request) {
      throw new UnsupportedOperationException("Parts are read one by one.");
    }

    @Override
    public List<DiskFileItem> parseRequest(Request request) {
      throw new UnsupportedOperationException("Parts are read one by one.");
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Request(String contentType, byte[] body) implements RequestContext {
    @Override
    public @Nullable String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public @Nullable Charset getCharset() {
      return StandardCharsets.UTF_8;
    }

    @Override
    public long getContentLength() {
      return body.length;
    }

    @Override
    public String getContentType() {
      return contentType;
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(body);
    }

    @Override
    public boolean isMultipartRelated() {
      return false;
    }
  }
}
