package app.smartdocs.local.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A port on loopback that leads to a service, and can be shut and opened again. */
final class Door implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Door.class.getName());

  private final ServerSocket server;
  private final InetSocketAddress target;
  private final Relay relay;
  private final ExecutorService threads = Executors.newCachedThreadPool(Door::daemon);
  private final Set<Link> open = new HashSet<>();
  private boolean cut;

  /** Carries what the two sides say to each other, until one of them has enough. */
  interface Relay {
    void run(Link link) throws IOException;
  }

  Door(InetSocketAddress target, Relay relay) {
    this.target = target;
    this.relay = relay;
    try {
      server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "door");
    thread.setDaemon(true);
    return thread;
  }

  int port() {
    return server.getLocalPort();
  }

  ExecutorService threads() {
    return threads;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        threads.execute(() -> serve(caller));
      } catch (IOException e) {
        if (!server.isClosed()) {
          LOG.log(Level.WARNING, "A connection was not accepted", e);
        }
      }
    }
  }

  private void serve(Socket caller) {
    // Closed together with the link; alone where the service can't be reached.
    try (caller;
        Link link = opened(caller)) {
      try {
        relay.run(link);
      } finally {
        forget(link);
      }
    } catch (IOException left) {
      LOG.log(Level.DEBUG, "One side has gone", left);
    }
  }

  private Link opened(Socket caller) throws IOException {
    Link link = new Link(caller, target);
    synchronized (this) {
      open.add(link);
      if (!cut) {
        return link;
      }
    }
    link.reset();
    return link;
  }

  private synchronized void forget(Link link) {
    open.remove(link);
  }

  /** Resets every connection, and each new one at once. */
  synchronized void cut() {
    cut = true;
    for (Link link : open) {
      try {
        link.reset();
      } catch (IOException gone) {
        LOG.log(Level.DEBUG, "It was gone already", gone);
      }
    }
  }

  synchronized void mend() {
    cut = false;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      cut();
      threads.shutdownNow();
    }
  }
}
