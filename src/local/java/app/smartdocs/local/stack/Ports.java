package app.smartdocs.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports on loopback. */
final class Ports {
  private Ports() {}

  /** A port that was free a moment ago. */
  static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** The port if it is free, else another: for what no person has to type. */
  static int preferred(int port) {
    return isFree(port) ? port : free();
  }

  /**
   * The port, 0 standing for a free one.
   *
   * @throws StackException if it is taken
   */
  static int require(int port, String user) {
    if (port == 0) {
      return free();
    }
    if (!isFree(port)) {
      throw new StackException(
          "Port " + port + " is taken by another program, so " + user + " can't start.");
    }
    return port;
  }

  static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }
}
