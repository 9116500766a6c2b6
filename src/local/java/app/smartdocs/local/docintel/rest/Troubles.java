package app.smartdocs.local.docintel.rest;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The effects that are the same for either call. */
final class Troubles {
  private Troubles() {}

  /** Strikes before the call is carried out; whether that was all of it. */
  static boolean cutsShort(Exchange exchange, Fault.Effect effect) throws IOException {
    if (effect instanceof Fault.Status status) {
      if (status.retryAfter() != null) {
        exchange.setHeader("Retry-After", status.retryAfter().toString());
      }
      exchange.reply(status.status(), ServiceError.ofStatus(status.status()));
      return true;
    }
    if (effect instanceof Fault.Reset reset && !reset.afterwards()) {
      exchange.abort();
      return true;
    }
    return false;
  }

  /** Strikes when the call has been carried out; whether no answer is to follow. */
  static boolean swallowsAnswer(Exchange exchange, Fault.Effect effect) {
    if (effect instanceof Fault.Hang hang && !waited(hang.seconds())) {
      exchange.abort();
      return true;
    }
    if (effect instanceof Fault.Reset reset && reset.afterwards()) {
      exchange.abort();
      return true;
    }
    return false;
  }

  /** Whether that long, rather than until the emulator stopped. */
  private static boolean waited(int seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
