package app.smartdocs.local.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of an HTTP service on loopback, and passes on what is said byte by byte, so that
 * signatures hold. Traps spring on single requests, watches note them, and all of it can be cut.
 */
public final class HttpTap implements AutoCloseable {
  private static final int SMALL = 64 * 1024;
  // Node ends a connection that was idle for 5 s; its farewell must not meet a request.
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(1);

  private final Door door;
  private final URI address;
  private final List<Trap> traps = new CopyOnWriteArrayList<>();
  private final List<Watch> watches = new CopyOnWriteArrayList<>();

  /**
   * Opens a tap.
   *
   * @param service with host and port; what follows them stands in {@link #address} too
   */
  public HttpTap(URI service) {
    InetSocketAddress target =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), service.getPort());
    door = new Door(target, this::relay);
    address = URI.create("http://127.0.0.1:" + door.port() + service.getRawPath());
  }

  /** Where it stands for the service. */
  public URI address() {
    return address;
  }

  /**
   * Springs on the next such request: the action runs, and the caller's connection is reset without
   * an answer.
   */
  public Trap trap(Predicate<Request> which, Moment moment, Runnable action) {
    return add(new Trap(which, moment, action, true));
  }

  /** Holds the next such request up while the action runs; then it goes on. */
  public Trap pause(Predicate<Request> which, Moment moment, Runnable action) {
    return add(new Trap(which, moment, action, false));
  }

  private Trap add(Trap trap) {
    traps.add(trap);
    return trap;
  }

  /** Takes away a trap that has not sprung. */
  public void remove(Trap trap) {
    traps.remove(trap);
  }

  /** Notes every such request from now on. */
  public Watch watch(Predicate<Request> which) {
    Watch watch = new Watch(which);
    watches.add(watch);
    return watch;
  }

  /** Resets every connection, and each new one at once. */
  public void cut() {
    door.cut();
  }

  /** Lets them through again. */
  public void mend() {
    door.mend();
  }

  private void relay(Link link) throws IOException {
    InputStream in = new BufferedInputStream(link.caller().getInputStream());
    OutputStream out = new BufferedOutputStream(link.caller().getOutputStream(), SMALL);
    long idleSince = System.nanoTime();
    for (Head head = Head.read(in); head != null; head = Head.read(in)) {
      if (System.nanoTime() - idleSince > LONGEST_IDLE.toNanos()) {
        link.reconnect();
      }
      if (!exchange(link, head, in, out)) {
        return;
      }
      idleSince = System.nanoTime();
    }
  }

  /** Whether the connection goes on. */
  private boolean exchange(Link link, Head head, InputStream in, OutputStream out)
      throws IOException {
    if (head.headers().containsKey("expect")) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(UTF_8));
      out.flush();
    }
    byte[] small = smallBody(head, in);
    Request request = request(head, small == null ? "" : new String(small, UTF_8));
    watches.forEach(watch -> watch.look(request));
    if (springs(link, request, Moment.ARRIVED)) {
      return false;
    }
    OutputStream service = new BufferedOutputStream(link.service().getOutputStream(), SMALL);
    head.write(service);
    if (small == null) {
      head.copyBody(in, service);
    } else {
      service.write(small);
    }
    service.flush();
    InputStream answers = new BufferedInputStream(link.service().getInputStream(), SMALL);
    Head answer = finalHead(answers);
    if (answer == null || springs(link, request, Moment.ANSWERED)) {
      return false;
    }
    answer.write(out);
    boolean more = answer.copyBody(head.word(0), answers, out);
    out.flush();
    return more && !answer.endsConnection() && !head.endsConnection();
  }

  private static byte @Nullable [] smallBody(Head head, InputStream in) throws IOException {
    if (!head.isAtMost(SMALL)) {
      return null;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    head.copyBody(in, body);
    return body.toByteArray();
  }

  private static Request request(Head head, String body) {
    String[] target = head.word(1).split("\\?", 2);
    return new Request(
        head.word(0),
        URI.create(target[0]).getPath(),
        target.length == 1 ? "" : target[1],
        head.headers(),
        body,
        Instant.now());
  }

  // The caller was told to continue already.
  private static @Nullable Head finalHead(InputStream answers) throws IOException {
    Head answer = Head.read(answers);
    while (answer != null && answer.word(1).startsWith("1")) {
      answer = Head.read(answers);
    }
    return answer;
  }

  /** Whether a trap has sprung that ends the connection. */
  private boolean springs(Link link, Request request, Moment moment) throws IOException {
    Trap trap = sprung(request, moment);
    if (trap == null) {
      return false;
    }
    trap.act();
    if (trap.isBreaking()) {
      link.reset();
    }
    trap.tell(request);
    return trap.isBreaking();
  }

  private synchronized @Nullable Trap sprung(Request request, Moment moment) {
    for (Trap trap : traps) {
      if (trap.matches(request, moment)) {
        traps.remove(trap);
        return trap;
      }
    }
    return null;
  }

  @Override
  public void close() {
    door.close();
  }
}
