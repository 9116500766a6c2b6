package app.smartdocs.local.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;

/** A caller's connection, and the one to the service that belongs to it. */
final class Link implements AutoCloseable {
  private final Socket caller;
  private final InetSocketAddress target;
  private Socket service;
  private boolean closed;

  Link(Socket caller, InetSocketAddress target) throws IOException {
    this.caller = caller;
    this.target = target;
    caller.setTcpNoDelay(true);
    this.service = connected();
  }

  private Socket connected() throws IOException {
    Socket socket = new Socket(target.getAddress(), target.getPort());
    socket.setTcpNoDelay(true);
    return socket;
  }

  Socket caller() {
    return caller;
  }

  synchronized Socket service() {
    return service;
  }

  /** A new connection to the service, for one that may have been idle for too long. */
  synchronized Socket reconnect() throws IOException {
    if (closed) {
      throw new SocketException("The connection was cut.");
    }
    service.close();
    service = connected();
    return service;
  }

  /** Ends both sides as a network that fails does: no farewell, what is under way is lost. */
  synchronized void reset() throws IOException {
    caller.setSoLinger(true, 0);
    service.setSoLinger(true, 0);
    close();
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    Socket other = service;
    try (other) {
      caller.close();
    }
  }
}
