package app.smartdocs.normalization;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by their names in Portuguese, and by what their people are called. */
final class Countries {
  private static final Locale PORTUGUESE = new Locale("pt", "BR");
  private static final Map<String, String> BY_NAME = names();

  private Countries() {}

  /** The country's name; empty where the text is none, and for Brazil, whose people have a RG. */
  static Optional<String> named(String text) {
    return Optional.ofNullable(BY_NAME.get(Text.folded(text)));
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      put(names, code, new Locale("", code).getDisplayCountry(PORTUGUESE));
    }
    put(names, "US", "eua usa americano americana estadunidense");
    put(names, "AR", "argentino argentina arg");
    put(names, "BO", "boliviano boliviana");
    put(names, "PY", "paraguaio paraguaia");
    put(names, "UY", "uruguaio uruguaia");
    put(names, "VE", "venezuelano venezuelana venezuela");
    put(names, "HT", "haitiano haitiana");
    put(names, "CL", "chileno chilena");
    put(names, "PE", "peruano peruana");
    put(names, "CO", "colombiano colombiana");
    put(names, "CU", "cubano cubana");
    put(names, "PT", "portugues portuguesa");
    put(names, "ES", "espanhol espanhola");
    put(names, "IT", "italiano italiana");
    put(names, "FR", "frances francesa");
    put(names, "DE", "alemao alema");
    put(names, "JP", "japones japonesa");
    put(names, "CN", "chines chinesa");
    put(names, "AO", "angolano angolana");
    put(names, "SN", "senegales senegalesa");
    put(names, "GB", "ingles inglesa britanico britanica inglaterra");
    names.remove("brasil");
    return names;
  }

  private static void put(Map<String, String> names, String code, String words) {
    String name = new Locale("", code).getDisplayCountry(PORTUGUESE);
    if (words.equals(name)) {
      names.put(Text.folded(name), name);
    } else {
      for (String word : words.split(" ", -1)) {
        names.put(word, name);
      }
    }
  }
}
