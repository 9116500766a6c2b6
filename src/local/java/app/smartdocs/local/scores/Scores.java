package app.smartdocs.local.scores;

import app.smartdocs.appointment.Part;
import app.smartdocs.appointment.PartValue;
import app.smartdocs.appointment.Parts;
import app.smartdocs.appointment.SearchText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How well a set of texts was read, part by part. A part is right if it is the expected one,
 * accents, case and punctuation aside.
 */
final class Scores<P extends Enum<P> & Part> {
  private final P[] parts;
  private final Map<P, Tally> tallies = new HashMap<>();
  private final List<String> mistakes = new ArrayList<>();
  private int rows;
  private int whole;
  private int settled;
  private int settledAndWrong;
  private int invented;

  private Scores(P[] parts) {
    this.parts = parts;
  }

  /** What was made of a text; settled if nobody has to look at it. */
  record Reading<P extends Enum<P> & Part>(Parts<P> parts, boolean settled) {}

  /** Scores a reader over samples. */
  static <P extends Enum<P> & Part> Scores<P> of(
      P[] parts, List<Sample> samples, Function<String, Reading<P>> reader) {
    Scores<P> scores = new Scores<>(parts);
    samples.forEach(sample -> scores.add(sample, reader.apply(sample.text())));
    return scores;
  }

  private void add(Sample sample, Reading<P> reading) {
    rows++;
    boolean right = true;
    for (P part : parts) {
      String expected = sample.expected().getOrDefault(part.fieldName(), "");
      String read = reading.parts().value(part).map(PartValue::text).orElse("");
      right &= tally(part).add(same(expected, read), !expected.isEmpty(), !read.isEmpty());
      if (!read.isEmpty() && !mayStand(part, sample.text(), read)) {
        invented++;
        mistakes.add("invented " + part.fieldName() + "=" + read + " in: " + sample.text());
      }
    }
    whole += right ? 1 : 0;
    settled += reading.settled() ? 1 : 0;
    if (reading.settled() && !right) {
      settledAndWrong++;
      mistakes.add("settled and wrong: " + sample.text() + " read as " + texts(reading));
    }
  }

  private static <P extends Enum<P> & Part> Map<P, String> texts(Reading<P> reading) {
    Map<P, String> texts = new HashMap<>();
    reading.parts().values().forEach((part, value) -> texts.put(part, value.text()));
    return texts;
  }

  private static boolean same(String one, String other) {
    return folded(one).equals(folded(other));
  }

  private static String folded(String text) {
    return SearchText.folded(text).replaceAll("[^a-z0-9]+", " ").strip();
  }

  /**
   * A looser rule than the product's own, and written apart from it: the digits of a value follow
   * each other in the text, and so do the first letters of its words.
   */
  private static boolean mayStand(Part part, String text, String value) {
    String digits = value.replaceAll("\\D", "").replaceFirst("^0+", "");
    if (!text.replaceAll("\\D", "").contains(digits)) {
      return false;
    }
    return switch (part.fieldName()) {
      case "estado", "uf_emissor", "tipo", "pais" -> true;
      case "numero" -> value.matches(".*\\d.*") || folded(text).matches(".*\\b(s n|sn|sem n).*");
      default ->
          Arrays.stream(folded(value).split(" ", -1))
              .filter(word -> word.matches("[a-z]{2,}"))
              .allMatch(word -> startsAWord(folded(text), word));
    };
  }

  // "avenida" may be for "av", "quadra" for "qd".
  private static boolean startsAWord(String text, String word) {
    return Arrays.stream(text.split(" ", -1))
        .anyMatch(other -> other.startsWith(word.substring(0, 1)));
  }

  /** How often a part was expected, read, and right. */
  private static final class Tally {
    private int expected;
    private int read;
    private int right;

    boolean add(boolean same, boolean isExpected, boolean isRead) {
      expected += isExpected ? 1 : 0;
      read += isRead ? 1 : 0;
      right += same && isRead ? 1 : 0;
      return same;
    }
  }

  private Tally tally(P part) {
    return tallies.computeIfAbsent(part, key -> new Tally());
  }

  int rows() {
    return rows;
  }

  /** Of the rows, those that nobody has to look at. */
  int settled() {
    return settled;
  }

  int settledAndWrong() {
    return settledAndWrong;
  }

  int invented() {
    return invented;
  }

  /** What is to be looked into. */
  List<String> mistakes() {
    return mistakes;
  }

  /** Of what was read, how much is right; 1 where nothing was. */
  double precision(P part) {
    Tally tally = tally(part);
    return tally.read == 0 ? 1 : (double) tally.right / tally.read;
  }

  /** Of what was to be read, how much was, and right; 1 where nothing was to be. */
  double recall(P part) {
    Tally tally = tally(part);
    return tally.expected == 0 ? 1 : (double) tally.right / tally.expected;
  }

  /** As a table in Markdown. */
  String table(String title) {
    StringBuilder text = new StringBuilder();
    line(text, "| %-16s | expected |  right | precision | recall |", title);
    line(text, "| ---------------- | -------: | -----: | --------: | -----: |");
    for (P part : parts) {
      Tally tally = tally(part);
      line(
          text,
          "| %-16s | %8d | %6d | %8.1f%% | %5.1f%% |",
          part.fieldName(),
          tally.expected,
          tally.right,
          100 * precision(part),
          100 * recall(part));
    }
    line(text, "");
    line(
        text,
        "%d rows; all parts right: %d (%.0f%%); settled: %d (%.0f%%), of these wrong: %d; invented: %d",
        rows,
        whole,
        100.0 * whole / rows,
        settled,
        100.0 * settled / rows,
        settledAndWrong,
        invented);
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
