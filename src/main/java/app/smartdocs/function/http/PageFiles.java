package app.smartdocs.function.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page's files, as the build left them in the package: compressed already, and under names that
 * change with their content, but for the first one and its like.
 */
public final class PageFiles {
  private static final String FOLDER = "/page/";
  private static final String FIRST = "index.html";

  // No segment begins with a dot: nothing outside the folder can be named.
  private static final Pattern FILE =
      Pattern.compile("(?:[\\w-][\\w.-]*/)*[\\w-][\\w-]*(?:\\.[\\w-]+)+");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "wasm", "application/wasm",
          "bcmap", "application/octet-stream",
          "pfb", "application/octet-stream",
          "ttf", "font/ttf");

  private final Map<String, String> headers = new LinkedHashMap<>();

  /**
   * The page's files.
   *
   * @param storage from where documents are shown, and to where they are sent
   */
  public PageFiles(URI storage) {
    String elsewhere = storage.getScheme() + "://" + storage.getAuthority();
    headers.put(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self';"
            + " manifest-src 'self'; worker-src 'self'; img-src 'self' blob: data: "
            + elsewhere
            + "; connect-src 'self' "
            + elsewhere
            + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    headers.put("Strict-Transport-Security", "max-age=31536000");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    headers.put("Vary", "Accept-Encoding");
  }

  /**
   * The file under a path, or the page itself under every path that names no file: which view it
   * shows, the page decides.
   *
   * @param path without a leading slash; empty for the root
   * @param encodings the request's {@code Accept-Encoding}
   */
  public Reply find(String path, String encodings) {
    boolean named = path.substring(path.lastIndexOf('/') + 1).contains(".");
    if (path.startsWith("api/") || (named && !FILE.matcher(path).matches())) {
      return missing();
    }
    String file = named ? path : FIRST;
    Optional<Reply> compressed =
        encodings.toLowerCase(Locale.ROOT).contains("br")
            ? read(file, ".br").map(reply -> reply.with("Content-Encoding", "br"))
            : Optional.empty();
    return compressed.or(() -> read(file, "")).orElseGet(PageFiles::missing);
  }

  private Optional<Reply> read(String file, String suffix) {
    String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream content = PageFiles.class.getResourceAsStream(FOLDER + file + suffix)) {
      return content == null
          ? Optional.empty()
          : Optional.of(cached(file, dressed(Reply.bytes(type, content.readAllBytes()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reply dressed(Reply reply) {
    Reply dressed = reply;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      dressed = dressed.with(header.getKey(), header.getValue());
    }
    return dressed;
  }

  private static Reply cached(String file, Reply reply) {
    return file.startsWith("assets/")
        ? reply.with("Cache-Control", "public, max-age=31536000, immutable")
        : reply.with("Cache-Control", "no-cache").with("ETag", Reply.ETAG_OF_BODY);
  }

  private static Reply missing() {
    return Reply.problem(
        Problem.of(404, "not_found", "Not found", "There is nothing at this address."));
  }
}
