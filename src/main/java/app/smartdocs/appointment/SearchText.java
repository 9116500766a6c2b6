package app.smartdocs.appointment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an appointment is found by. */
public final class SearchText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[.\\-/ ](?=\\d)");

  private SearchText() {}

  /** Texts as they are looked for: a document's digits also without what stands between them. */
  public static String of(@Nullable String... texts) {
    return Stream.of(texts)
        .filter(Objects::nonNull)
        .map(SearchText::folded)
        .flatMap(text -> Stream.of(text, BETWEEN_DIGITS.matcher(text).replaceAll("")).distinct())
        .collect(Collectors.joining("\n"));
  }

  /** Without accents and in lower case. */
  public static String folded(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
