package app.smartdocs.local.docintel.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Serves the files of a folder: where an emulator fetches its documents from. */
public final class FileServer implements AutoCloseable {
  private final HttpServer server;
  private final Path folder;

  private FileServer(Path folder) throws IOException {
    this.folder = folder;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public static FileServer of(Path folder) {
    try {
      return new FileServer(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a file, with a query such as a signed address has. */
  public URI address(String file) {
    return URI.create(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/" + file + "?sig=secret");
  }

  private void answer(HttpExchange exchange) throws IOException {
    Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
    if (Files.exists(file)) {
      exchange.sendResponseHeaders(200, Files.size(file));
      try (OutputStream body = exchange.getResponseBody()) {
        Files.copy(file, body);
      }
    } else {
      exchange.sendResponseHeaders(404, -1);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
