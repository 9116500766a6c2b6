package app.smartdocs.bench;

import app.smartdocs.local.fault.Accepted;
import app.smartdocs.local.fault.CutOff;
import app.smartdocs.local.fault.Evidence;
import app.smartdocs.local.fault.FaultStack;
import app.smartdocs.local.fault.KillStep;
import app.smartdocs.local.fault.Killed;
import app.smartdocs.local.fault.Killer;
import app.smartdocs.local.fault.RandomKills;
import app.smartdocs.local.fault.Tally;
import app.smartdocs.local.fault.Trouble;
import app.smartdocs.local.stack.StackOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * What becomes of documents when the functions are killed, the service is unwell, and the database
 * or storage is away. Steps and troubles with waits of seconds, so that each can be tried several
 * times; the kills at random with the settings that the app has by default.
 */
final class FaultsBenchmark implements Benchmark {
  private static final int ROUNDS = 3;
  private static final int DOCUMENTS = 500;
  private static final int KILLS = 30;
  private static final int CUT_OFF = 20;
  private static final Duration OUTAGE = Duration.ofSeconds(20);
  private static final Duration LEASE_OF_TROUBLES = Duration.ofSeconds(30);
  private static final String MODEL = "kills-at-random";
  // A lease, a sweep, and the delay of a message that was never sent, with room to spare.
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final SamplePdf PDF = new SamplePdf(10 * 1024);
  private static final List<String> HEAD =
      List.of(
          "Fault",
          "Documents",
          "Lost",
          "Visible twice",
          "Analyses of one, most",
          "Attempts of one, most",
          "Over after, median",
          "Over after, worst");

  private final List<List<String>> rows = new ArrayList<>();
  private int documents;
  private int lost;
  private int visibleTwice;

  @Override
  public String about() {
    return "what becomes of documents whatever is killed, unwell or away (15 min)";
  }

  @Override
  public List<Line> run() throws InterruptedException {
    steps();
    troubles();
    Line kills = kills();
    System.out.println(Table.of(HEAD, rows));
    return List.of(
        Line.kept("faults: lost", lost + " of " + documents, "0", lost == 0),
        Line.kept(
            "faults: visible twice", visibleTwice + " of " + documents, "0", visibleTwice == 0),
        kills);
  }

  private static FaultStack started(String name, Duration lease) throws InterruptedException {
    return warm(FaultStack.impatient(Stack.PACKAGE, folder(name), lease));
  }

  private static Path folder(String name) {
    return Stack.WORK.resolve(name);
  }

  private static FaultStack warm(StackOptions options) throws InterruptedException {
    FaultStack stack = new FaultStack(options.withHeapMegabytes(Stack.HEAP_MEGABYTES), PATIENCE);
    stack.warmUp(pdf());
    return stack;
  }

  private static byte[] pdf() {
    return PDF.variant(ThreadLocalRandom.current().nextLong());
  }

  private static void settle(FaultStack stack) throws InterruptedException {
    if (!stack.finishes()) {
      System.err.println("Not over after " + PATIENCE + ".");
    }
  }

  private void steps() throws InterruptedException {
    try (FaultStack stack = started("kill-steps", FaultStack.SHORT_LEASE)) {
      List<Killed> killed = new ArrayList<>();
      Killer killer = stack.killer();
      KillStep[] steps = KillStep.values();
      // The last first, and none while another may still be submitted: see KillIT.
      for (int i = steps.length - 1; i >= 0; i--) {
        for (int round = 0; round < ROUNDS; round++) {
          stack.evidence().letMessagesBecomeOverdue();
          if (!stack.allSaved() || (steps[i] == KillStep.COMPLETED && !stack.drains())) {
            throw new IllegalStateException("The documents before are not over.");
          }
          killed.add(killer.kill(steps[i], pdf()));
        }
      }
      stack.evidence().letMessagesBecomeOverdue();
      settle(stack);
      for (KillStep step : steps) {
        List<Killed> these = killed.stream().filter(one -> one.step() == step).toList();
        add(
            "killed: " + step.words(),
            stack.evidence(),
            these.stream().map(Killed::document).toList(),
            these.stream().map(Killed::restarted).toList());
      }
    }
  }

  private void troubles() throws InterruptedException {
    try (FaultStack stack = started("troubles", LEASE_OF_TROUBLES)) {
      for (Trouble trouble : Trouble.all()) {
        stack.stack().documentIntelligence().addModel(trouble.model());
        stack.stack().documentIntelligence().faults().add(trouble.fault());
        Instant begun = Instant.now();
        List<CompletableFuture<Accepted>> sending = new ArrayList<>();
        for (int i = 0; i < trouble.documents(); i++) {
          sending.add(stack.send(pdf(), trouble.model()));
        }
        List<Accepted> accepted = sending.stream().map(CompletableFuture::join).toList();
        settle(stack);
        add(trouble.words(), stack.evidence(), accepted, all(accepted, begun));
      }
      addCutOff(
          "the database away for 20 s",
          stack,
          stack.cutOff().fromDatabase(CUT_OFF, OUTAGE, FaultsBenchmark::pdf));
      addCutOff(
          "storage away for 20 s",
          stack,
          stack.cutOff().fromStorage(CUT_OFF, OUTAGE, FaultsBenchmark::pdf));
    }
  }

  private void addCutOff(String words, FaultStack stack, CutOff.Run run)
      throws InterruptedException {
    stack.evidence().letMessagesBecomeOverdue();
    settle(stack);
    add(words, stack.evidence(), run.documents(), all(run.documents(), run.mended()));
  }

  private Line kills() throws InterruptedException {
    long seed = ThreadLocalRandom.current().nextLong();
    try (FaultStack stack = warm(StackOptions.inMemory(Stack.PACKAGE, folder("random-kills")))) {
      stack.stack().documentIntelligence().addModel(MODEL);
      RandomKills.Run run =
          stack.randomKills().run(DOCUMENTS, KILLS, seed, FaultsBenchmark::pdf, MODEL);
      settle(stack);
      add(
          "killed " + KILLS + " times at random",
          stack.evidence(),
          run.documents(),
          all(run.documents(), run.restarted()));
      return Line.told(
          "faults: random kills, seed " + seed,
          run.interrupted() + " attempts killed, " + run.unsaved() + " with no operation saved");
    }
  }

  private static List<Instant> all(List<Accepted> accepted, Instant time) {
    return Collections.nCopies(accepted.size(), time);
  }

  private void add(String fault, Evidence evidence, List<Accepted> accepted, List<Instant> since) {
    Tally tally = Tally.of(evidence, accepted);
    tally.lost().forEach(document -> System.err.println("Lost: " + document));
    tally.visibleTwice().forEach(document -> System.err.println("Twice: " + document));
    documents += tally.documents();
    lost += tally.lost().size();
    visibleTwice += tally.visibleTwice().size();
    List<Duration> times = times(evidence, accepted, since);
    rows.add(
        List.of(
            fault,
            Integer.toString(tally.documents()),
            Integer.toString(tally.lost().size()),
            Integer.toString(tally.visibleTwice().size()),
            Integer.toString(tally.mostAnalyses()),
            Integer.toString(tally.mostAttempts()),
            seconds(times, times.size() / 2),
            seconds(times, times.size() - 1)));
  }

  /** In order; only of documents that were not over by then. */
  private static List<Duration> times(
      Evidence evidence, List<Accepted> accepted, List<Instant> since) {
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < accepted.size(); i++) {
      Instant begun = since.get(i);
      evidence.jobs(accepted.get(i).document()).stream()
          .flatMap(job -> Stream.ofNullable(job.finished()))
          .map(end -> Duration.between(begun, end))
          .filter(time -> !time.isNegative())
          .forEach(times::add);
    }
    return times.stream().sorted().toList();
  }

  private static String seconds(List<Duration> times, int index) {
    return times.isEmpty()
        ? "-"
        : String.format(Locale.ROOT, "%.1f s", times.get(index).toMillis() / 1000.0);
  }
}
