package app.smartdocs.local.docintel.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Word;
import app.smartdocs.local.docintel.read.DocumentReader;
import app.smartdocs.local.stack.NodeModules;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The rules on what the readers see in the samples, their mistakes included. */
@TestInstance(Lifecycle.PER_CLASS)
class SamplesTest {
  private final BrazilianFieldRules rules = new BrazilianFieldRules();
  private final DocumentReader reader =
      new DocumentReader(NodeModules.installed().trainedData(Path.of("target", "trained-data")));
  private final Map<String, List<Page>> read = new HashMap<>();

  @Test
  void everyFieldOfTheFramedInvoiceIsFound() throws Exception {
    FoundDocument invoice = only("prebuilt-invoice", "nota-fiscal.pdf");

    assertThat(invoice.docType()).isEqualTo("invoice");
    assertThat(Found.texts(invoice))
        .containsOnly(
            entry("VendorName", "Aurora Papelaria e Suprimentos Ltda."),
            entry("VendorTaxId", "31.746.205/0001-44"),
            entry("VendorAddress", "Rua das Acácias | 482 | São Paulo | SP | 04101-300"),
            entry("CustomerName", "Instituto Horizonte de Pesquisa"),
            entry("CustomerTaxId", "08.451.937/0001-95"),
            entry(
                "CustomerAddress", "Avenida Afonso Pena | 1500 | Belo Horizonte | MG | 30130-005"),
            entry("InvoiceId", "000.123.456"),
            entry("InvoiceDate", "2026-03-12"),
            entry("DueDate", "2026-04-11"),
            entry("PurchaseOrder", "PC-2026-0318"),
            entry("PaymentTerm", "30 dias"),
            entry("SubTotal", "BRL 2930.80"),
            entry("TotalTax", "BRL 146.54"),
            entry("InvoiceTotal", "BRL 3077.34"));
    assertThat(Found.items(invoice))
        .containsExactly(
            item(
                "AP-1001",
                "Papel sulfite A4 75 g, resma 500 folhas",
                "RES",
                "40",
                "28.90",
                "1156.00"),
            item(
                "AP-2040", "Caneta esferográfica azul, caixa com 50", "CX", "6", "47.50", "285.00"),
            item("AP-3312", "Toner preto para impressora a laser", "UN", "4", "219.90", "879.60"),
            item("AP-4105", "Pasta suspensa kraft, pacote com 25", "PCT", "12", "36.25", "435.00"),
            item(
                "AP-5090",
                "Etiqueta adesiva 99 x 38 mm, 100 folhas",
                "PCT",
                "3",
                "58.40",
                "175.20"));
  }

  @Test
  void everyFieldOfTheScannedInvoiceIsFound() throws Exception {
    FoundDocument invoice = only("prebuilt-invoice", "nota-fiscal-digitalizada.pdf");

    // Without accents: on so coarse a scan, Tesseract may miss one.
    assertThat(withoutAccents(Found.texts(invoice)))
        .containsOnly(
            entry("VendorName", "Metalurgica Serra Azul S.A."),
            entry("VendorTaxId", "19.628.374/0001-84"),
            entry("VendorAddress", "Rodovia BR-116 | km 147 | Caxias do Sul | RS | 95059-520"),
            entry("CustomerName", "Construtora Vale Verde Ltda."),
            entry("CustomerTaxId", "42.075.168/0001-06"),
            entry("CustomerAddress", "Rua Padre Chagas | 77 | Porto Alegre | RS | null"),
            entry("InvoiceId", "2026/00871"),
            entry("InvoiceDate", "2026-02-27"),
            entry("DueDate", "2026-03-29"),
            entry("PurchaseOrder", "VV-5520"),
            entry("PaymentTerm", "30 dias liquido"),
            entry("SubTotal", "BRL 11423.70"),
            entry("TotalTax", "BRL 1370.84"),
            entry("InvoiceTotal", "BRL 12794.54"));
    assertThat(Found.items(invoice))
        .containsExactly(
            item("", "Perfil de aço U 100 x 50 mm, barra de 6 m", "un", "18", "212.40", "3823.20"),
            item("", "Chapa galvanizada 1,25 mm", "un", "14", "389.00", "5446.00"),
            item("", "Parafuso sextavado 3/8, cento", "ct", "12", "64.75", "777.00"),
            item("", "Serviço de corte a plasma", "h", "9.5", "145.00", "1377.50"));
  }

  @Test
  void everyFieldOfTheIdentityCardIsFound() throws Exception {
    FoundDocument card = only("prebuilt-idDocument", "carteira-de-identidade.jpg");

    assertThat(card.docType()).isEqualTo("idDocument.nationalIdentityCard");
    assertThat(Found.texts(card))
        .containsOnly(
            entry("FirstName", "MARINA"),
            entry("LastName", "EXEMPLO DE ANDRADE"),
            entry("DocumentNumber", "12.345.678-9"),
            entry("PersonalNumber", "123.456.789-09"),
            entry("DateOfBirth", "1988-07-09"),
            entry("DateOfIssue", "2019-08-15"),
            entry("PlaceOfBirth", "CAMPINAS - SP"),
            entry("Region", "SÃO PAULO"),
            entry("CountryRegion", "BRA"),
            entry("FatherName", "JOAQUIM EXEMPLO DE ANDRADE"),
            entry("MotherName", "HELENA MODELO DE ANDRADE"));
  }

  @Test
  void everyFieldOfTheReceiptIsFound() throws Exception {
    FoundDocument receipt = only("prebuilt-receipt", "recibo.png");

    assertThat(receipt.docType()).isEqualTo("receipt.retailMeal");
    assertThat(Found.texts(receipt))
        .containsOnly(
            entry("MerchantName", "MERCADINHO SANTA RITA LTDA"),
            entry("MerchantAddress", "Rua Quinze de Novembro | 215 | Curitiba | PR | 80020-310"),
            entry("TransactionDate", "2026-06-12"),
            entry("TransactionTime", "18:47:23"),
            entry("Subtotal", "124.82"),
            entry("TotalTax", "18.93"),
            entry("Total", "120.00"));
    assertThat(Found.items(receipt))
        .containsExactly(
            bought("LEITE INTEGRAL 1L", "6", "5.49", "32.94"),
            bought("ARROZ TIPO 1 5KG", "2", "27.95", "55.90"),
            bought("BANANA PRATA", "1.245", "7.20", "8.96"),
            bought("CAFE TORRADO 500G", "1", "18.75", "18.75"),
            bought("PAO FRANCES", "0.520", "15.90", "8.27"));
  }

  @Test
  void theFramesOfTheInvoiceArePairsOfLabelAndValue() throws Exception {
    assertThat(pairs("nota-fiscal.pdf"))
        .contains(
            "CNPJ: => 31.746.205/0001-44",
            "DATA DE EMISSÃO => 12/03/2026",
            "VENCIMENTO => 11/04/2026",
            "CONDIÇÃO DE PAGAMENTO => 30 dias",
            "NOME / RAZÃO SOCIAL => Instituto Horizonte de Pesquisa",
            "CNPJ / CPF => 08.451.937/0001-95",
            "MUNICÍPIO => Belo Horizonte - MG",
            "TOTAL DA NOTA => R$ 3.077,34")
        .noneMatch(pair -> pair.startsWith("DESCRIÇÃO") || pair.startsWith("NOTA FISCAL"));
  }

  @Test
  void theCaptionsOfTheCardArePairsOfLabelAndValue() throws Exception {
    assertThat(pairs("carteira-de-identidade.jpg"))
        .contains(
            "REGISTRO GERAL => 12.345.678-9",
            "DATA DE EXPEDIÇÃO => 15/08/2019",
            "NOME => MARINA EXEMPLO DE ANDRADE",
            "FILIAÇÃO => JOAQUIM EXEMPLO DE ANDRADE HELENA MODELO DE ANDRADE",
            "NATURALIDADE => CAMPINAS - SP",
            "CPF => 123.456.789-09");
  }

  @Test
  void aFieldPointsToTheVeryWordsOfThePage() throws Exception {
    List<Page> pages = pages("nota-fiscal.pdf");
    Map<Word, Word> own = words(pages);

    FoundDocument invoice = rules.documents("prebuilt-invoice", pages).get(0);

    assertThat(invoice.fields().values().stream().flatMap(field -> field.words().stream()))
        .isNotEmpty()
        .allSatisfy(word -> assertThat(word).isSameAs(own.get(word)));
    assertThat(rules.keyValues(pages).stream().flatMap(pair -> pair.value().stream()))
        .allSatisfy(word -> assertThat(word).isSameAs(own.get(word)));
  }

  @Test
  void linesThatRunAcrossColumnsArePartedAgain() throws Exception {
    Page page = pages("nota-fiscal.pdf").get(0);
    List<Line> across =
        page.lines().stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.box().bottom(), TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(
                lines ->
                    new Line(
                        lines.stream()
                            .flatMap(line -> line.words().stream())
                            .sorted(Comparator.comparingDouble(word -> word.box().left()))
                            .toList()))
            .toList();
    Page merged = new Page(1, page.width(), page.height(), page.unit(), across, page.tables());

    assertThat(across).hasSizeLessThan(page.lines().size());
    assertThat(rules.documents("prebuilt-invoice", List.of(merged)))
        .isEqualTo(rules.documents("prebuilt-invoice", List.of(page)));
  }

  @Test
  void anInvoiceIsNoCardAndACardIsNoInvoice() throws Exception {
    assertThat(rules.documents("prebuilt-idDocument", pages("nota-fiscal.pdf"))).isEmpty();
    assertThat(rules.documents("prebuilt-invoice", pages("carteira-de-identidade.jpg"))).isEmpty();
    assertThat(rules.documents("prebuilt-receipt", pages("carteira-de-identidade.jpg"))).isEmpty();
    assertThat(rules.documents("prebuilt-read", pages("nota-fiscal.pdf"))).isEmpty();
  }

  private FoundDocument only(String model, String sample) throws Exception {
    List<FoundDocument> found = rules.documents(model, pages(sample));
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<Page> pages(String sample) throws Exception {
    List<Page> known = read.get(sample);
    if (known == null) {
      known = reader.read(Path.of("samples", sample), page -> true);
      read.put(sample, known);
    }
    return known;
  }

  private List<String> pairs(String sample) throws Exception {
    return rules.keyValues(pages(sample)).stream()
        .map(pair -> Phrase.text(pair.key()) + " => " + Phrase.text(pair.value()))
        .toList();
  }

  private static Map<String, String> withoutAccents(Map<String, String> texts) {
    Map<String, String> plain = new HashMap<>();
    texts.forEach(
        (name, text) ->
            plain.put(
                name, Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "")));
    return plain;
  }

  private static Map<Word, Word> words(List<Page> pages) {
    return pages.stream()
        .flatMap(page -> page.lines().stream())
        .flatMap(line -> line.words().stream())
        .collect(Collectors.toMap(Function.identity(), Function.identity()));
  }

  private static Map<String, String> item(
      String code, String description, String unit, String quantity, String price, String amount) {
    Map<String, String> item = new HashMap<>();
    if (!code.isEmpty()) {
      item.put("ProductCode", code);
    }
    item.put("Description", description);
    item.put("Unit", unit);
    item.put("Quantity", quantity);
    item.put("UnitPrice", "BRL " + price);
    item.put("Amount", "BRL " + amount);
    return item;
  }

  private static Map<String, String> bought(
      String description, String quantity, String price, String total) {
    return Map.of(
        "Description", description, "Quantity", quantity, "Price", price, "TotalPrice", total);
  }
}
