package app.smartdocs.local.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** What stands on a sample invoice. Every name and number is invented. */
record Invoice(
    Party vendor,
    Party customer,
    String number,
    String issued,
    String due,
    String order,
    String terms,
    String taxLabel,
    String tax,
    List<Item> items) {

  /** {@code city} with state, as it is written in an address. */
  record Party(String name, String cnpj, String street, String city, String cep, String phone) {}

  record Item(String code, String description, String unit, String quantity, String unitPrice) {
    BigDecimal amount() {
      return decimal(quantity).multiply(decimal(unitPrice)).setScale(2, RoundingMode.HALF_UP);
    }
  }

  BigDecimal subtotal() {
    return items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal total() {
    return subtotal().add(decimal(tax));
  }

  /** An amount as it is written in Brazil: 1.234,56. */
  static String written(BigDecimal amount) {
    return new DecimalFormat(
            "#,##0.00", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("pt-BR")))
        .format(amount);
  }

  static BigDecimal decimal(String written) {
    return new BigDecimal(written.replace(".", "").replace(',', '.'));
  }

  /** The goods of a stationer's. */
  static Invoice stationery() {
    return new Invoice(
        new Party(
            "Aurora Papelaria e Suprimentos Ltda.",
            "31.746.205/0001-44",
            "Rua das Acácias, 482",
            "São Paulo - SP",
            "04101-300",
            "(11) 5550-0142"),
        new Party(
            "Instituto Horizonte de Pesquisa",
            "08.451.937/0001-95",
            "Avenida Afonso Pena, 1500",
            "Belo Horizonte - MG",
            "30130-005",
            "(31) 5550-0187"),
        "000.123.456",
        "12/03/2026",
        "11/04/2026",
        "PC-2026-0318",
        "30 dias",
        "Impostos (IPI 5%)",
        "146,54",
        List.of(
            new Item("AP-1001", "Papel sulfite A4 75 g, resma 500 folhas", "RES", "40", "28,90"),
            new Item("AP-2040", "Caneta esferográfica azul, caixa com 50", "CX", "6", "47,50"),
            new Item("AP-3312", "Toner preto para impressora a laser", "UN", "4", "219,90"),
            new Item("AP-4105", "Pasta suspensa kraft, pacote com 25", "PCT", "12", "36,25"),
            new Item("AP-5090", "Etiqueta adesiva 99 x 38 mm, 100 folhas", "PCT", "3", "58,40")));
  }

  /** The goods and hours of a metalworker's. */
  static Invoice metalwork() {
    return new Invoice(
        new Party(
            "Metalúrgica Serra Azul S.A.",
            "19.628.374/0001-84",
            "Rodovia BR-116, km 147",
            "Caxias do Sul - RS",
            "95059-520",
            "(54) 5550-0163"),
        new Party(
            "Construtora Vale Verde Ltda.",
            "42.075.168/0001-06",
            "Rua Padre Chagas, 77",
            "Porto Alegre - RS",
            "90570-080",
            "(51) 5550-0119"),
        "2026/00871",
        "27 de fevereiro de 2026",
        "29/03/2026",
        "VV-5520",
        "30 dias líquido",
        "Impostos (12%)",
        "1.370,84",
        List.of(
            new Item("", "Perfil de aço U 100 x 50 mm, barra de 6 m", "un", "18", "212,40"),
            new Item("", "Chapa galvanizada 1,25 mm", "un", "14", "389,00"),
            new Item("", "Parafuso sextavado 3/8, cento", "ct", "12", "64,75"),
            new Item("", "Serviço de corte a plasma", "h", "9,5", "145,00")));
  }
}
