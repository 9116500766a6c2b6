package app.smartdocs.local.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Stands in front of a service of any protocol, such as a database, and can be cut. */
public final class TcpGate implements AutoCloseable {
  private final Door door;

  /**
   * Opens a gate.
   *
   * @param port of the service, on loopback
   */
  public TcpGate(int port) {
    door = new Door(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), this::relay);
  }

  /** Where it is open, on loopback. */
  public int port() {
    return door.port();
  }

  private void relay(Link link) throws IOException {
    door.threads()
        .execute(
            () -> {
              // The other direction ends with it: nobody half-closes here.
              try (link) {
                copy(link.service(), link.caller());
              } catch (IOException gone) {
                // The caller's side sees the same, and tells.
              }
            });
    copy(link.caller(), link.service());
  }

  private static void copy(Socket from, Socket to) throws IOException {
    from.getInputStream().transferTo(to.getOutputStream());
  }

  /** Drops every connection, and refuses new ones. */
  public void cut() {
    door.cut();
  }

  /** Lets them through again. */
  public void mend() {
    door.mend();
  }

  @Override
  public void close() {
    door.close();
  }
}
