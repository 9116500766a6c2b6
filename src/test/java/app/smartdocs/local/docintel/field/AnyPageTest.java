package app.smartdocs.local.docintel.field;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.page.Page;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scraps of labels and values in any order, as a bad scan gives them. */
class AnyPageTest {
  private static final List<String> SCRAPS =
      List.of(
          "NOTA",
          "FISCAL",
          "Nº",
          "Total",
          "R$",
          "RS",
          "1.234,56",
          "l.O0O,SB",
          ":",
          "-",
          "|",
          "Data:",
          "12/03/2026",
          "31/02/2O26",
          "s",
          "de",
          "maio",
          "2026",
          "CNPJ:31.746.205/0001-44",
          "CPF",
          "123.456.789-O9",
          "x",
          "X",
          "2",
          "UN",
          "Descrição",
          "Qtd",
          "Valor",
          "FILIAÇÃO",
          "NOME",
          "REGISTRO",
          "GERAL",
          "Rua",
          "º",
          "ESTADO",
          "DO",
          "$",
          "€",
          "1ª",
          "\uFFFD",
          "9".repeat(40),
          "Cliente:",
          "Fornecedor",
          "Subtotal:",
          "Hora:18:47",
          "km",
          "CEP",
          "(",
          ")",
          "%",
          "CARTEIRA");

  private final BrazilianFieldRules rules = new BrazilianFieldRules();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noPageMakesTheRulesFail(long seed) {
    Random random = new Random(seed);
    for (int n = 0; n < 60; n++) {
      List<Page> pages = page(random);
      for (String model : List.of("prebuilt-invoice", "prebuilt-receipt", "prebuilt-idDocument")) {
        assertThat(rules.documents(model, pages))
            .allSatisfy(
                document ->
                    assertThat(document.fields().values())
                        .allSatisfy(field -> assertThat(field.confidence()).isBetween(0.0, 1.0)));
      }
      assertThat(rules.keyValues(pages)).allSatisfy(pair -> assertThat(pair.key()).isNotEmpty());
    }
  }

  private static List<Page> page(Random random) {
    Sheet sheet = new Sheet().skewed(random.nextDouble() * 0.1 - 0.05);
    for (int line = 0; line < 25; line++) {
      String text =
          IntStream.rangeClosed(0, random.nextInt(6))
              .mapToObj(word -> SCRAPS.get(random.nextInt(SCRAPS.size())))
              .collect(Collectors.joining(" "));
      sheet.say(random.nextInt(80), random.nextInt(60) * 2, 1 + random.nextDouble(), text);
    }
    return sheet.pages();
  }
}
