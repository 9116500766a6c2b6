package app.smartdocs.normalization;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The larger cities of each state, and how they are spelt: {@code normalization/cities.txt}. Not
 * all of the country's 5,570; what is not among them is left to the model.
 */
final class Cities {
  private static final Map<State, Map<String, String>> BY_STATE = read();

  private Cities() {}

  /** As it is spelt; empty for one that is not known. */
  static Optional<String> find(State state, String name) {
    return Optional.ofNullable(BY_STATE.getOrDefault(state, Map.of()).get(Text.folded(name)));
  }

  private static Map<State, Map<String, String>> read() {
    Map<State, Map<String, String>> cities = new EnumMap<>(State.class);
    try (InputStream in =
            Objects.requireNonNull(Cities.class.getResourceAsStream("/normalization/cities.txt"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Map<String, String> names = new HashMap<>();
        for (String name : List.of(line.substring(3).split(", ", -1))) {
          names.put(Text.folded(name), name);
        }
        cities.put(State.valueOf(line.substring(0, 2)), names);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cities;
  }
}
