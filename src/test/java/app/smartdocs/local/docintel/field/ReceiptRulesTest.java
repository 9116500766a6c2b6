package app.smartdocs.local.docintel.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiptRulesTest {
  @Test
  void anItemMayStandInOneLine() {
    FoundDocument receipt =
        read(
            new Sheet()
                .say(20, 2, "Padaria Modelo")
                .say(2, 10, "12/06/2026 07:05")
                .say(2, 20, "2 x 4,50 Café coado")
                .say(60, 20, "9,00")
                .say(2, 23, "Pão na chapa")
                .say(60, 23, "6,50")
                .say(2, 30, "TOTAL")
                .say(58, 30, "R$ 15,50")
                .say(2, 33, "Dinheiro")
                .say(58, 33, "R$ 20,00"));

    assertThat(receipt.docType()).isEqualTo("receipt.retailMeal");
    assertThat(Found.texts(receipt))
        .containsOnly(
            entry("MerchantName", "Padaria Modelo"),
            entry("TransactionDate", "2026-06-12"),
            entry("TransactionTime", "07:05:00"),
            entry("Total", "15.50"));
    assertThat(Found.items(receipt))
        .containsExactly(
            Map.of(
                "Description",
                "Café coado",
                "Quantity",
                "2",
                "Price",
                "4.50",
                "TotalPrice",
                "9.00"),
            Map.of("Description", "Pão na chapa", "TotalPrice", "6.50"));
  }

  @Test
  void whatWasPaidAndGivenBackIsNoTotal() {
    FoundDocument receipt =
        read(
            new Sheet()
                .say(2, 2, "Loja Modelo")
                .say(2, 10, "VALOR A PAGAR R$")
                .say(60, 10, "8,00")
                .say(2, 13, "VALOR RECEBIDO")
                .say(60, 13, "10,00")
                .say(2, 16, "TROCO")
                .say(60, 16, "2,00"));

    assertThat(Found.texts(receipt))
        .containsOnly(entry("MerchantName", "Loja Modelo"), entry("Total", "8.00"));
    assertThat(receipt.docType()).isEqualTo("receipt");
  }

  @Test
  void aNameAndADateAloneAreNoReceipt() {
    Sheet letter = new Sheet().say(2, 2, "Condomínio Modelo").say(2, 8, "4 de maio de 2026");

    assertThat(new BrazilianFieldRules().documents("prebuilt-receipt", letter.pages())).isEmpty();
  }

  private static FoundDocument read(Sheet sheet) {
    List<FoundDocument> found =
        new BrazilianFieldRules().documents("prebuilt-receipt", sheet.pages());
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
