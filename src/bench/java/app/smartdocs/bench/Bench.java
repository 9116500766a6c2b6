package app.smartdocs.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the benchmarks, or those that are named, and prints one table. Ends with 0 whatever came
 * out: a machine that is busy with something else breaks no build.
 */
public final class Bench {
  // Kept, or its level would be forgotten with it.
  private static final Logger ROOT = Logger.getLogger("");

  private static final Set<String> ONLY_IF_NAMED = Set.of("faults", "normalization");

  private Bench() {}

  /**
   * Runs.
   *
   * @param args names of benchmarks, none for the usual; or {@code help}
   */
  public static void main(String[] args) throws InterruptedException {
    ROOT.setLevel(Level.SEVERE);
    Map<String, Benchmark> known = benchmarks();
    if (args.length > 0 && args[0].endsWith("help")) {
      System.out.println("Measures all of these but the last two, or those that are named:\n");
      known.forEach(
          (name, benchmark) -> System.out.printf("  %-13s %s%n", name, benchmark.about()));
      return;
    }
    List<String> names =
        args.length == 0
            ? known.keySet().stream().filter(name -> !ONLY_IF_NAMED.contains(name)).toList()
            : List.of(args);
    List<Line> lines = new ArrayList<>();
    for (String name : names) {
      Benchmark benchmark = known.get(name);
      if (benchmark == null) {
        System.err.println("There is no benchmark " + name + ". There are " + known.keySet() + ".");
        System.exit(2);
        return;
      }
      System.err.println("Measuring " + name + " ...");
      lines.addAll(benchmark.run());
    }
    System.out.println(
        "Java "
            + System.getProperty("java.version")
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " processors\n");
    System.out.print(Table.of(lines));
    // The clients leave threads behind that would keep the process waiting.
    System.exit(0);
  }

  private static Map<String, Benchmark> benchmarks() {
    Map<String, Benchmark> all = new LinkedHashMap<>();
    all.put("accept", new AcceptBenchmark());
    all.put("throughput", new ThroughputBenchmark());
    all.put("upload", new UploadBenchmark());
    all.put("multipart", new MultipartBenchmark());
    all.put("start", new StartBenchmark());
    all.put("faults", new FaultsBenchmark());
    all.put("normalization", new NormalizationBenchmark());
    return all;
  }
}
