package app.smartdocs.bench;

import app.smartdocs.local.stack.FunctionsProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long it takes from no process to the first answer, and on what the time goes. */
final class StartBenchmark implements Benchmark {
  private static final int STARTS = 5;
  private static final String TOTAL = "start: process to first /live";

  @Override
  public String about() {
    return "from no process to the first answer (20 s)";
  }

  @Override
  public List<Line> run() throws InterruptedException {
    Map<String, Samples> times = new LinkedHashMap<>();
    try (Stack stack = Stack.start()) {
      for (int i = 0; i < STARTS; i++) {
        add(times, "start: a JVM alone (java -version)", run(Map.of(), "-version"));
        start(stack, times);
        for (String line : parts(stack.settings())) {
          String[] part = line.split("\t", 2);
          add(times, "start: of the first, " + part[0], Long.parseLong(part[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Line> lines = new ArrayList<>();
    times.forEach((name, samples) -> lines.add(Line.told(name, samples.toString())));
    return lines;
  }

  private static void start(Stack stack, Map<String, Samples> times) throws InterruptedException {
    long begun = System.nanoTime();
    try (FunctionsProcess functions = stack.functions(stack.settings(), "start")) {
      long listening = System.nanoTime();
      Caller caller = new Caller(functions.baseUri());
      caller.get("/live");
      long first = System.nanoTime();
      caller.get("/live");
      long second = System.nanoTime();
      caller.submit(Form.of(new SamplePdf(10 * 1024).variant(begun)));
      long accepted = System.nanoTime();
      add(times, TOTAL, first - begun);
      add(times, "start: JVM and host, until it listens", listening - begun);
      add(times, "start: first request, builds the graph", first - listening);
      add(times, "start: second request", second - first);
      add(times, "start: first document accepted", accepted - second);
    }
  }

  private static void add(Map<String, Samples> times, String name, long time) {
    times.computeIfAbsent(name, any -> new Samples(STARTS)).add(time);
  }

  private static long run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    java(environment, arguments).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    return System.nanoTime() - begun;
  }

  private static List<String> parts(Map<String, String> settings)
      throws IOException, InterruptedException {
    Process process =
        java(
                settings,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StartParts.class.getName())
            .start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = output.lines().filter(line -> line.contains("\t")).toList();
      process.waitFor();
      return lines;
    }
  }

  private static ProcessBuilder java(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder;
  }
}
