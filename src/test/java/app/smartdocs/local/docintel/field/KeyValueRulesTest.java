package app.smartdocs.local.docintel.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyValueRulesTest {
  @Test
  void aColonPartsAnyLabelFromItsValue() {
    assertThat(
            pairs(
                new Sheet()
                    .say(2, 2, "Cor preferida: azul escuro")
                    .say(2, 6, "Shoe size:42")
                    .say(2, 10, "Data: 12/06/2026 Hora: 18:47 Caixa: 03")))
        .containsExactly(
            "Cor preferida: => azul escuro",
            "Shoe size:42 => size:42",
            "Data: => 12/06/2026",
            "Hora: => 18:47",
            "Caixa: => 03");
  }

  @Test
  void aLabelLeftBlankHasAnEmptyValue() {
    assertThat(pairs(new Sheet().say(2, 2, "Nome:").say(2, 10, "CPF:").say(2, 18, "VENCIMENTO")))
        .containsExactly("Nome: => ", "CPF: => ", "VENCIMENTO => ");
  }

  @Test
  void theValueMayStandToTheRightOrBelow() {
    assertThat(
            pairs(
                new Sheet()
                    .say(2, 2, "Subtotal")
                    .say(60, 2, "R$ 10,00")
                    .say(2, 10, 1, "Apelido")
                    .say(2, 11.3, 1.6, "Zeca")
                    .say(2, 20, "Telefone:")
                    .say(40, 20, "(11) 5550-0142")))
        .containsExactly("Subtotal => R$ 10,00", "Apelido => Zeca", "Telefone: => (11) 5550-0142");
  }

  @Test
  void sentencesTimesAndLinksAreNoLabels() {
    assertThat(
            pairs(
                new Sheet()
                    .say(2, 2, "a reunião começa às 10:30 na sala")
                    .say(2, 6, "https://exemplo.invalid/nota")
                    .say(2, 10, "Pede-se aos moradores que observem o seguinte aviso: silêncio")))
        .isEmpty();
  }

  @Test
  void theHeadingsOfATableOfItemsAreNoLabels() {
    assertThat(
            pairs(
                new Sheet()
                    .table(
                        2,
                        20,
                        new String[] {"Descrição", "Qtd", "Total"},
                        new String[] {"Mesa", "1", "10,00"})))
        .isEmpty();
  }

  private static List<String> pairs(Sheet sheet) {
    return new BrazilianFieldRules()
        .keyValues(sheet.pages()).stream()
            .map(pair -> Phrase.text(pair.key()) + " => " + Phrase.text(pair.value()))
            .toList();
  }
}
