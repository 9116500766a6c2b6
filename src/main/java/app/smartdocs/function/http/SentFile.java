package app.smartdocs.function.http;

import com.microsoft.azure.functions.HttpRequestMessage;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file that came as a request's body, in a form or alone.
 *
 * @param filename as the sender gave it
 * @param fields what came with it: the form's other parts, or the query
 */
public record SentFile(String filename, ByteBuffer content, Map<String, String> fields) {
  /**
   * Reads a request.
   *
   * @param example what a file of this kind may be called
   * @throws ProblemException 400, 411 or 415 if no file is in it
   */
  public static SentFile of(HttpRequestMessage<Optional<byte[]>> request, String example) {
    String contentType = request.getHeaders().getOrDefault("content-type", "");
    String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (mediaType) {
      case "multipart/form-data" -> {
        MultipartForm form = MultipartForm.parse(contentType, body(request));
        yield new SentFile(form.filename(), form.file(), form.fields());
      }
      case "application/octet-stream" -> {
        Map<String, String> query = request.getQueryParameters();
        yield new SentFile(filename(query, example), ByteBuffer.wrap(body(request)), query);
      }
      default ->
          // The platform decodes every other type to text, which ruins it: a PDF sent as
          // application/pdf can't be read here, whatever is tried.
          throw new ProblemException(
              Problem.of(
                  415,
                  "unsupported_media_type",
                  "Not a way to send a file",
                  "Send multipart/form-data with a part called file, or application/octet-stream with"
                      + (" ?filename=" + example + "; not ")
                      + (mediaType.isEmpty() ? "a body without Content-Type." : mediaType + ".")));
    };
  }

  private static byte[] body(HttpRequestMessage<Optional<byte[]>> request) {
    return request
        .getBody()
        .orElseThrow(
            () ->
                request.getHeaders().containsKey("transfer-encoding")
                    ? new ProblemException(
                        Problem.of(
                            411,
                            "length_required",
                            "Content-Length is missing",
                            "A chunked body does not get through. Send Content-Length, or upload"
                                + " straight to storage: POST /api/v1/uploads."))
                    : new ProblemException(
                        Problem.of(
                            400, "empty_file", "The file is empty", "The request has no body.")));
  }

  private static String filename(Map<String, String> query, String example) {
    String filename = query.get("filename");
    if (filename == null) {
      throw new ProblemException(
          Problem.of(
              400,
              "missing_filename",
              "The file has no name",
              "Name the file in the query: ?filename=" + example + "."));
    }
    return filename;
  }
}
