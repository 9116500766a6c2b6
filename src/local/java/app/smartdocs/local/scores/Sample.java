package app.smartdocs.local.scores;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A text as people type it, and what is right to read out of it.
 *
 * @param expected the parts by their names; empty where nothing can be read
 * @param why what makes it worth a place
 */
record Sample(String text, Map<String, String> expected, String why) {
  static final String ADDRESSES = "addresses";
  static final String DOCUMENTS = "documents";

  /** Ends the name of a set that was written after the rules, to see how they do on what is new. */
  static final String LATER = "-later";

  /**
   * Ends the name of a set that was labelled without the rules in sight. Rules are not to be
   * written for these texts, one by one: they would say nothing about new ones any more.
   */
  static final String HELD_OUT = "-held-out";

  /** All samples of a set. */
  static List<Sample> read(String set) {
    ObjectMapper json = new ObjectMapper();
    List<Sample> samples = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(
                Sample.class.getResourceAsStream("/normalization/" + set + ".jsonl"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        samples.add(json.readValue(line, Sample.class));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return samples;
  }
}
