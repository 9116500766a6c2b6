package app.smartdocs.local.docintel.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import app.smartdocs.local.docintel.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvoiceRulesTest {
  @Test
  void itemsOfATableAreFoundByItsHeadings() {
    FoundDocument invoice =
        read(
            new Sheet()
                .say(2, 2, "Fatura nº 77")
                .table(
                    2,
                    20,
                    new String[] {"Total", "Produto", "Qtde", "Preço unitário (R$)"},
                    new String[] {"10,00", "Parafuso", "2", "5,00"},
                    new String[] {"", "", "", ""},
                    new String[] {"1.300,00", "Chapa", "1.000", "1,30"}));

    assertThat(Found.items(invoice))
        .containsExactly(
            Map.of(
                "Description", "Parafuso",
                "Quantity", "2",
                "UnitPrice", "BRL 5.00",
                "Amount", "BRL 10.00"),
            Map.of(
                "Description", "Chapa",
                "Quantity", "1000",
                "UnitPrice", "BRL 1.30",
                "Amount", "BRL 1300.00"));
    assertThat(invoice.fields()).doesNotContainKey("InvoiceTotal");
  }

  @Test
  void aTableOfItemsGoesOnOverThePageWithoutItsHeadings() {
    List<Page> pages = new ArrayList<>();
    pages.addAll(
        new Sheet()
            .say(2, 2, "Fatura nº 77")
            .table(
                2,
                20,
                new String[] {"Produto", "Qtde", "Total"},
                new String[] {"Parafuso", "2", "10,00"})
            .pages());
    pages.addAll(new Sheet().table(2, 5, new String[] {"Porca", "3", "6,00"}).pages());

    FoundDocument invoice = new BrazilianFieldRules().documents("prebuilt-invoice", pages).get(0);

    assertThat(Found.items(invoice))
        .extracting(item -> item.get("Description"))
        .containsExactly("Parafuso", "Porca");
  }

  @Test
  void aTableOfSomethingElseHasNoItems() {
    FoundDocument invoice =
        read(
            new Sheet()
                .say(2, 2, "Fatura nº 77")
                .table(
                    2,
                    20,
                    new String[] {"Parcela", "Banco", "Agência"},
                    new String[] {"1", "Exemplo", "0001"}));

    assertThat(invoice.fields()).containsOnlyKeys("InvoiceId");
  }

  @Test
  void valuesStandInTheSameRowOfASkewedPage() {
    FoundDocument invoice =
        read(
            new Sheet()
                .skewed(0.03)
                .say(2, 2, "NOTA FISCAL")
                .say(2, 20, "Observe que a mercadoria foi conferida na entrega pelo cliente")
                .say(2, 40, "Número")
                .say(75, 40, "4711")
                .say(2, 44, "Vencimento")
                .say(75, 44, "10/04/2026")
                .say(2, 48, "Total")
                .say(75, 48, "R$ 10,00")
                .say(2, 52, "Total de impostos")
                .say(75, 52, "R$ 1,20"));

    assertThat(Found.texts(invoice))
        .containsEntry("InvoiceId", "4711")
        .containsEntry("DueDate", "2026-04-10")
        .containsEntry("InvoiceTotal", "BRL 10.00")
        .containsEntry("TotalTax", "BRL 1.20");
  }

  @Test
  void lookAlikesInLabelsAndNumbersAreForgivenAtACost() {
    FoundDocument invoice =
        read(
            new Sheet()
                .readWith(0.8)
                .say(2, 2, "N0TA FISCAI")
                .say(2, 10, "DATA DE EM1SSA0: l2/O3/2026")
                .say(2, 14, "T0TAL A PAGAR: RS l.234,5O"));

    assertThat(Found.texts(invoice))
        .containsEntry("InvoiceDate", "2026-03-12")
        .containsEntry("InvoiceTotal", "BRL 1234.50");
    assertThat(invoice.fields().values())
        .allSatisfy(field -> assertThat(field.confidence()).isLessThan(0.8));
  }

  @Test
  void vendorAndCustomerSideBySideAreKeptApart() {
    FoundDocument invoice =
        read(
            new Sheet()
                .say(2, 2, "INVOICE")
                .say(2, 10, "From")
                .say(2, 13, "Blue Kite Inc.")
                .say(2, 16, "12 Harbour Road")
                .say(60, 10, "Bill to")
                .say(60, 13, "Red Door LLC")
                .say(60, 16, "5 Mill Lane")
                .say(2, 30, "Invoice number: INV-9")
                .say(2, 34, "Invoice date: March 12, 2026")
                .say(2, 38, "Amount due: US$ 1,250.00"));

    assertThat(Found.texts(invoice))
        .contains(
            entry("VendorName", "Blue Kite Inc."),
            entry("CustomerName", "Red Door LLC"),
            entry("InvoiceId", "INV-9"),
            entry("InvoiceDate", "2026-03-12"),
            entry("AmountDue", "USD 1250.00"))
        .doesNotContainKeys("InvoiceTotal", "DueDate", "CustomerTaxId", "VendorTaxId");
  }

  @Test
  void eachAmountKeepsItsOwnCurrency() {
    FoundDocument invoice =
        read(
            new Sheet()
                .say(2, 2, "Invoice no 12")
                .say(2, 10, "Subtotal: US$ 200.00")
                .say(2, 14, "Total: R$ 1.080,00"));

    assertThat(Found.texts(invoice))
        .containsEntry("SubTotal", "USD 200.00")
        .containsEntry("InvoiceTotal", "BRL 1080.00");
  }

  @Test
  void aTaxIdWithWrongCheckDigitsIsGivenAsReadWithLittleConfidence() {
    FoundDocument invoice =
        read(
            new Sheet()
                .say(2, 2, 3, "Moinho Velho Ltda")
                .say(2, 6, "CNPJ: 31.746.205/0001-45")
                .say(2, 14, "Fatura nº 8"));

    assertThat(Found.texts(invoice)).containsEntry("VendorTaxId", "31.746.205/0001-45");
    assertThat(invoice.fields().get("VendorTaxId"))
        .isNotNull()
        .satisfies(id -> assertThat(id.confidence()).isLessThanOrEqualTo(0.5));
  }

  @Test
  void theRowsOfAWrappedDescriptionAreOneItem() {
    FoundDocument invoice =
        read(
            new Sheet()
                .say(2, 2, "Fatura nº 8")
                .say(2, 10, "Descrição")
                .say(60, 10, "Qtd")
                .say(80, 10, "Valor")
                .say(2, 13, "Mesa de reunião")
                .say(60, 13, "1")
                .say(78, 13, "900,00")
                .say(2, 14.8, "em madeira clara")
                .say(2, 18, "Cadeira")
                .say(60, 18, "4")
                .say(78, 18, "800,00")
                .say(60, 22, "Total")
                .say(76, 22, "1.700,00"));

    assertThat(Found.items(invoice))
        .extracting(item -> item.get("Description"))
        .containsExactly("Mesa de reunião em madeira clara", "Cadeira");
    assertThat(Found.texts(invoice)).containsEntry("InvoiceTotal", "BRL 1700.00");
  }

  @Test
  void labelsWithoutValuesAndValuesWithoutLabelsGiveNoFields() {
    FoundDocument invoice =
        read(
            new Sheet()
                .say(2, 2, "NOTA FISCAL")
                .say(2, 10, "Número: 5")
                .say(2, 14, "Vencimento:")
                .say(2, 30, "Pago em 12/03/2026 a quantia de R$ 7,00"));

    assertThat(invoice.fields()).containsOnlyKeys("InvoiceId");
  }

  @Test
  void aLetterWithADateIsNoInvoice() {
    assertThat(
            rules(
                new Sheet()
                    .say(2, 2, "Data: 12/03/2026")
                    .say(2, 10, "Prezados moradores, o custo foi de R$ 12,00")))
        .isEmpty();
    assertThat(rules(new Sheet())).isEmpty();
    assertThat(new BrazilianFieldRules().documents("prebuilt-invoice", List.of())).isEmpty();
  }

  private static FoundDocument read(Sheet sheet) {
    List<FoundDocument> found = rules(sheet);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<FoundDocument> rules(Sheet sheet) {
    return new BrazilianFieldRules().documents("prebuilt-invoice", sheet.pages());
  }
}
