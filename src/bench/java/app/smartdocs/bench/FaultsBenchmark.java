package app.smartdocs.bench;

import app.smartdocs.local.fault.Accepted;
import app.smartdocs.local.fault.Await;
import app.smartdocs.local.fault.Evidence;
import app.smartdocs.local.fault.KillStep;
import app.smartdocs.local.fault.Killed;
import app.smartdocs.local.fault.Killer;
import app.smartdocs.local.fault.RandomKills;
import app.smartdocs.local.fault.Sender;
import app.smartdocs.local.fault.Tally;
import app.smartdocs.local.fault.Taps;
import app.smartdocs.local.stack.LocalStack;
import app.smartdocs.local.stack.StackOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * What becomes of documents when the functions are killed, with the settings that the app has when
 * nobody sets any: at every step of a document's way, and at moments that nobody chose.
 */
final class FaultsBenchmark implements Benchmark {
  private static final int ROUNDS = 3;
  private static final int DOCUMENTS = 500;
  private static final int KILLS = 30;
  private static final String MODEL = "prebuilt-read";
  // A lease, a sweep, and the delay of a message that was never sent, with room to spare.
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final SamplePdf PDF = new SamplePdf(10 * 1024);
  private static final List<String> HEAD =
      List.of(
          "Killed (SIGKILL) when",
          "Documents",
          "Lost",
          "Visible twice",
          "Analyses a document, most",
          "Recovery, median",
          "Recovery, worst");

  private final List<List<String>> rows = new ArrayList<>();
  private int documents;
  private int lost;
  private int visibleTwice;

  @Override
  public String about() {
    return "what becomes of documents when the functions are killed (12 min)";
  }

  @Override
  public List<Line> run() throws InterruptedException {
    long seed = ThreadLocalRandom.current().nextLong();
    try (LocalStack stack =
            LocalStack.start(
                StackOptions.inMemory(Stack.PACKAGE, Stack.WORK.resolve("faults"))
                    .withHeapMegabytes(Stack.HEAP_MEGABYTES));
        Taps taps = Taps.before(stack);
        Sender sender = new Sender(stack.baseUri(), "bench;Documents.User", PATIENCE)) {
      Evidence evidence = new Evidence(stack);
      sender.send(pdf(), MODEL).join();
      settle(evidence);
      steps(evidence, new Killer(stack, taps, evidence, sender));
      RandomKills.Run run =
          new RandomKills(stack, taps, evidence, sender)
              .run(DOCUMENTS, KILLS, seed, FaultsBenchmark::pdf, MODEL);
      settle(evidence);
      List<Instant> since = run.documents().stream().map(any -> run.restarted()).toList();
      add(KILLS + " times at random", evidence, run.documents(), since);
      System.out.println(Table.of(HEAD, rows));
      return lines(run, seed);
    }
  }

  private static byte[] pdf() {
    return PDF.variant(ThreadLocalRandom.current().nextLong());
  }

  private static void settle(Evidence evidence) throws InterruptedException {
    if (!Await.holds(() -> evidence.unfinished() == 0, PATIENCE)) {
      System.err.println("Not over after " + PATIENCE + ": " + evidence.unfinished() + " jobs.");
    }
  }

  private void steps(Evidence evidence, Killer killer) throws InterruptedException {
    List<Killed> killed = new ArrayList<>();
    KillStep[] steps = KillStep.values();
    // The last first: see Killer about messages that are deleted.
    for (int i = steps.length - 1; i >= 0; i--) {
      for (int round = 0; round < ROUNDS; round++) {
        killed.add(killer.kill(steps[i], pdf()));
      }
    }
    settle(evidence);
    for (KillStep step : steps) {
      List<Killed> these = killed.stream().filter(one -> one.step() == step).toList();
      add(
          step.words(),
          evidence,
          these.stream().map(Killed::document).toList(),
          these.stream().map(Killed::restarted).toList());
    }
  }

  private void add(
      String fault, Evidence evidence, List<Accepted> accepted, List<Instant> restarted) {
    Tally tally = Tally.of(evidence, accepted);
    tally.lost().forEach(document -> System.err.println("Lost: " + document));
    tally.visibleTwice().forEach(document -> System.err.println("Twice: " + document));
    documents += tally.documents();
    lost += tally.lost().size();
    visibleTwice += tally.visibleTwice().size();
    List<Duration> recoveries = recoveries(evidence, accepted, restarted);
    rows.add(
        List.of(
            fault,
            Integer.toString(tally.documents()),
            Integer.toString(tally.lost().size()),
            Integer.toString(tally.visibleTwice().size()),
            Integer.toString(tally.mostAnalyses()),
            seconds(recoveries, recoveries.size() / 2),
            seconds(recoveries, recoveries.size() - 1)));
  }

  /** In order; only of documents that were not over when the functions served again. */
  private static List<Duration> recoveries(
      Evidence evidence, List<Accepted> accepted, List<Instant> restarted) {
    List<Duration> recoveries = new ArrayList<>();
    for (int i = 0; i < accepted.size(); i++) {
      Instant since = restarted.get(i);
      evidence.jobs(accepted.get(i).document()).stream()
          .flatMap(job -> Stream.ofNullable(job.finished()))
          .map(end -> Duration.between(since, end))
          .filter(time -> !time.isNegative())
          .forEach(recoveries::add);
    }
    return recoveries.stream().sorted().toList();
  }

  private static String seconds(List<Duration> times, int index) {
    return times.isEmpty()
        ? "-"
        : String.format(Locale.ROOT, "%.1f s", times.get(index).toMillis() / 1000.0);
  }

  private List<Line> lines(RandomKills.Run run, long seed) {
    return List.of(
        Line.kept("faults: lost", lost + " of " + documents, "0", lost == 0),
        Line.kept(
            "faults: visible twice", visibleTwice + " of " + documents, "0", visibleTwice == 0),
        Line.told(
            "faults: random kills, seed " + seed,
            run.interrupted() + " attempts killed, " + run.unsaved() + " with no operation saved"));
  }
}
