package app.smartdocs.sql;

import app.smartdocs.job.Job;
import app.smartdocs.job.JobKind;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * Whatever workers, people and the sweep do to some jobs, in whatever order: the rows are as the
 * model has them. A failure names its seed, which makes the same steps again.
 */
final class JobModelTest {
  private static final List<TestDatabases.Named> DATABASES = TestDatabases.all().toList();

  private static final Arbitrary<Integer> JOB = Arbitraries.integers().between(0, 6);

  // Mostly the latest lease of a job; else one that was lost.
  private static final Arbitrary<Integer> LEASE = Arbitraries.of(0, 0, 0, 0, 1, 2);

  private static final Arbitrary<Duration> DELAY =
      Arbitraries.of(0, 0, 0, 30, 300).map(Duration::ofSeconds);

  private static final Arbitrary<Duration> TIME =
      Arbitraries.of(1, 30, 59, 60, 180, 660).map(Duration::ofSeconds);

  private Database database = DATABASES.get(0).database();

  @AfterContainer
  static void cleanUp() {
    DATABASES.forEach(named -> JobMachine.erase(named.database()));
  }

  @Property(tries = 60)
  void whateverIsDoneToJobsTheirRowsAreAsTheModelHasThem(
      @ForAll("chains") ActionChain<JobMachine> chain) {
    for (TestDatabases.Named named : DATABASES) {
      database = named.database();
      chain.withInvariant("the rows are as the model has them", JobMachine::check).run();
    }
  }

  @Provide
  Arbitrary<ActionChain<JobMachine>> chains() {
    return ActionChain.startWith(() -> new JobMachine(database))
        .withAction(1, always("accept", JobMachine::accept))
        .withAction(8, onJob("claim", JobMachine::claim))
        .withAction(2, byLease("renew", JobMachine::renew))
        .withAction(3, byLease("save operation", JobMachine::saveOperation))
        .withAction(2, byLease("clear operation", JobMachine::clearOperation))
        .withAction(1, byLease("complete", JobMachine::complete))
        .withAction(1, byLease("skip", JobMachine::skip))
        .withAction(1, byLease("reject", JobMachine::reject))
        .withAction(1, byLease("worker cancels", JobMachine::cancel))
        .withAction(3, byLeaseUntil("release", JobMachine::release))
        .withAction(3, byLeaseUntil("snooze", JobMachine::snooze))
        .withAction(2, onJob("person cancels", JobMachine::callOff))
        .withAction(4, onJob("person retries", JobMachine::retry))
        .withAction(3, onJob("give up", JobMachine::giveUp))
        .withAction(3, always("end lost attempts", JobMachine::endLostAttempts))
        .withAction(2, always("take overdue", JobMachine::takeOverdue))
        .withAction(5, timePasses())
        .withAction(2, onJob("fails", JobModelTest::fail))
        .withAction(2, onJob("fails for good", JobModelTest::failForGood))
        .withAction(1, onJob("uses its attempts up", JobModelTest::useUp))
        .withAction(2, onJob("is killed", JobModelTest::kill))
        .withAction(1, onJob("is killed again and again", JobModelTest::killOften))
        .withMaxTransformations(60);
  }

  private static Action<JobMachine> timePasses() {
    return step(
        TIME.map(time -> Transformer.mutate("pass " + time, machine -> machine.pass(time))));
  }

  private static Action<JobMachine> always(String what, Consumer<JobMachine> step) {
    return step(Arbitraries.just(Transformer.mutate(what, step)));
  }

  private static Action<JobMachine> onJob(String what, ObjIntConsumer<JobMachine> step) {
    return step(
        JOB.map(
            job ->
                Transformer.mutate(
                    what + " (job " + job + ")", machine -> step.accept(machine, job))));
  }

  private static Action<JobMachine> byLease(String what, LeaseStep step) {
    return step(
        Combinators.combine(JOB, LEASE)
            .as(
                (job, back) ->
                    Transformer.mutate(
                        what + " (job " + job + ", lease -" + back + ")",
                        machine -> step.take(machine, job, back))));
  }

  private static Action<JobMachine> byLeaseUntil(String what, DelayedStep step) {
    return step(
        Combinators.combine(JOB, LEASE, DELAY)
            .as(
                (job, back, delay) ->
                    Transformer.mutate(
                        what + " (job " + job + ", lease -" + back + ", " + delay + ")",
                        machine -> step.take(machine, job, back, delay))));
  }

  private static Action<JobMachine> step(Arbitrary<Transformer<JobMachine>> transformer) {
    Action.Independent<JobMachine> action = () -> transformer;
    return action;
  }

  /** An attempt of which the worker says that it failed. */
  private static void fail(JobMachine machine, int job) {
    machine.claim(job);
    machine.release(job, 0, Duration.ZERO);
  }

  private static void failForGood(JobMachine machine, int job) {
    machine.claim(job);
    machine.reject(job, 0);
  }

  private static void useUp(JobMachine machine, int job) {
    for (int attempt = 0; attempt < JobKind.NOTIFICATION.maxAttempts(); attempt++) {
      fail(machine, job);
    }
  }

  /** An attempt of which nobody says anything. */
  private static void kill(JobMachine machine, int job) {
    machine.claim(job);
    machine.pass(JobMachine.LEASE);
    machine.endLostAttempts();
  }

  private static void killOften(JobMachine machine, int job) {
    for (int loss = 0; loss <= Job.MOST_LOSSES; loss++) {
      kill(machine, job);
    }
  }

  /** What a worker does by a lease, its own or one that it lost. */
  @FunctionalInterface
  private interface LeaseStep {
    void take(JobMachine machine, int job, int back);
  }

  /** The same, with a delay. */
  @FunctionalInterface
  private interface DelayedStep {
    void take(JobMachine machine, int job, int back, Duration delay);
  }
}
