package app.smartdocs.normalization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The 26 states of Brazil and its Federal District, with the postal codes that begin there.
 *
 * @see <a href="https://www.correios.com.br/enviar/precisa-de-ajuda/tudo-sobre-cep">Correios, on
 *     the structure of the CEP</a>
 */
public enum State {
  AC("Acre", 69900, 69999),
  AL("Alagoas", 57000, 57999),
  AM("Amazonas", 69000, 69299, 69400, 69899),
  AP("Amapá", 68900, 68999),
  BA("Bahia", 40000, 48999),
  CE("Ceará", 60000, 63999),
  DF("Distrito Federal", 70000, 72799, 73000, 73699),
  ES("Espírito Santo", 29000, 29999),
  GO("Goiás", 72800, 72999, 73700, 76799),
  MA("Maranhão", 65000, 65999),
  MG("Minas Gerais", 30000, 39999),
  MS("Mato Grosso do Sul", 79000, 79999),
  MT("Mato Grosso", 78000, 78899),
  PA("Pará", 66000, 68899),
  PB("Paraíba", 58000, 58999),
  PE("Pernambuco", 50000, 56999),
  PI("Piauí", 64000, 64999),
  PR("Paraná", 80000, 87999),
  RJ("Rio de Janeiro", 20000, 28999),
  RN("Rio Grande do Norte", 59000, 59999),
  RO("Rondônia", 76800, 76999),
  RR("Roraima", 69300, 69399),
  RS("Rio Grande do Sul", 90000, 99999),
  SC("Santa Catarina", 88000, 89999),
  SE("Sergipe", 49000, 49999),
  SP("São Paulo", 1000, 19999),
  TO("Tocantins", 77000, 77999);

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // Never written after.
  private final int[] ranges;

  /** Ranges are of the first five digits of a CEP, first and last of each. */
  State(String title, int... ranges) {
    this.title = title;
    this.ranges = ranges;
  }

  /** Its name, with accents. */
  public String title() {
    return title;
  }

  /** The state of this abbreviation or name, accents and case aside. */
  public static Optional<State> named(String text) {
    String folded = Text.folded(text);
    return Arrays.stream(values())
        .filter(
            state ->
                state.name().toLowerCase(Locale.ROOT).equals(folded)
                    || Text.folded(state.title).equals(folded))
        .findFirst();
  }

  /** The state that a postal code lies in; empty for one that nobody has. */
  public static Optional<State> of(Cep cep) {
    int prefix = Integer.parseInt(cep.digits().substring(0, 5));
    return Arrays.stream(values()).filter(state -> state.has(prefix)).findFirst();
  }

  private boolean has(int prefix) {
    for (int range = 0; range < ranges.length; range += 2) {
      if (prefix >= ranges[range] && prefix <= ranges[range + 1]) {
        return true;
      }
    }
    return false;
  }
}
