package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.fault.Accepted;
import app.smartdocs.local.fault.FaultStack;
import app.smartdocs.local.fault.HttpTap;
import app.smartdocs.local.fault.Request;
import app.smartdocs.local.fault.Tally;
import app.smartdocs.local.fault.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** All instances together call the service no more often than it allows. */
final class RateIT {
  private static final int SUBMISSIONS = 6;
  private static final int POLLS = 12;
  private static final int DOCUMENTS = 30;

  // Turns are given out evenly; a call may be late by the load of a machine, and so come closer to
  // the
  // next. Over some seconds that is little beside what two budgets would let through.
  private static final Duration WINDOW = Duration.ofSeconds(3);
  private static final Duration LATE = Duration.ofMillis(900);

  @Test
  void twoInstancesShareOneBudget() throws InterruptedException {
    try (FaultStack stack =
        FaultStacks.start(
            "rate",
            FaultStack.SHORT_LEASE,
            options ->
                options
                    .withSetting("ANALYZE_PER_SECOND", Integer.toString(SUBMISSIONS))
                    .withSetting("RESULTS_PER_SECOND", Integer.toString(POLLS)))) {
      stack.taps().startAnother("functions-2");
      HttpTap service = stack.taps().documentIntelligence();
      Watch submissions = service.watch(request -> request.is("POST"));
      Watch polls = service.watch(request -> request.is("GET"));

      List<CompletableFuture<Accepted>> sending = new ArrayList<>();
      for (int i = 0; i < DOCUMENTS; i++) {
        sending.add(stack.send(new Unseen().pdf(), "prebuilt-read"));
      }
      List<Accepted> documents = sending.stream().map(CompletableFuture::join).toList();

      assertThat(stack.finishes()).isTrue();
      assertThat(Tally.of(stack.evidence(), documents).lost()).isEmpty();
      assertThat(submissions.count()).isEqualTo(DOCUMENTS);
      assertThat(mostInAWindow(submissions)).isBetween(2L, allowed(SUBMISSIONS));
      assertThat(mostInAWindow(polls)).isLessThanOrEqualTo(allowed(POLLS));
      assertThat(documents)
          .allSatisfy(
              document ->
                  assertThat(stack.evidence().jobs(document.document()).get(0).attempts()).isOne());
    }
  }

  private static long allowed(int perSecond) {
    return perSecond * WINDOW.plus(LATE).toMillis() / 1000 + 1;
  }

  private static long mostInAWindow(Watch watch) {
    List<Instant> times = watch.seen().stream().map(Request::at).sorted().toList();
    return times.stream()
        .mapToLong(
            start -> {
              Instant end = start.plus(WINDOW);
              return times.stream()
                  .filter(time -> !time.isBefore(start) && time.isBefore(end))
                  .count();
            })
        .max()
        .orElse(0);
  }
}
