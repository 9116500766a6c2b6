package app.smartdocs.local.docintel.page;

import java.util.List;
import java.util.stream.Collectors;

/** Words that follow one another on one baseline with no column gap between them; never empty. */
public record Line(List<Word> words) {
  public Line {
    words = List.copyOf(words);
  }

  public String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  public Box box() {
    return Box.around(words.stream().map(Word::box).toList());
  }
}
