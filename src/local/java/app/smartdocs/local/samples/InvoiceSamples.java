package app.smartdocs.local.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Invoices in Portuguese, with all that stands on them. */
final class InvoiceSamples {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 2);
  private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
  private static final List<Invoice.Item> GOODS =
      List.of(
          new Invoice.Item("AP-1001", "Papel sulfite A4 75 g, resma", "RES", "", ""),
          new Invoice.Item("AP-2040", "Caneta esferográfica azul, caixa", "CX", "", ""),
          new Invoice.Item("AP-3312", "Toner preto para impressora", "UN", "", ""),
          new Invoice.Item("AP-4105", "Pasta suspensa kraft, pacote", "PCT", "", ""),
          new Invoice.Item("FE-0210", "Parafuso sextavado 3/8, cento", "CT", "", ""),
          new Invoice.Item("FE-0388", "Chapa galvanizada 1,25 mm", "UN", "", ""),
          new Invoice.Item("FE-0427", "Perfil de aço U 100 x 50 mm", "BR", "", ""),
          new Invoice.Item("EL-7001", "Cabo flexível 2,5 mm, rolo", "RL", "", ""),
          new Invoice.Item("EL-7015", "Disjuntor bipolar 32 A", "UN", "", ""),
          new Invoice.Item("AL-5100", "Café torrado e moído, pacote", "PCT", "", ""),
          new Invoice.Item("AL-5122", "Açúcar cristal, fardo", "FD", "", ""),
          new Invoice.Item("LI-6003", "Detergente neutro, galão", "GL", "", ""),
          new Invoice.Item("LI-6031", "Papel toalha interfolha, fardo", "FD", "", ""),
          new Invoice.Item("MO-8002", "Cadeira giratória com braços", "UN", "", ""),
          new Invoice.Item("MO-8040", "Mesa de reunião oval", "UN", "", ""));

  private InvoiceSamples() {}

  static final String HEAD =
      """
      {"suite":"notas-fiscais","title":"Notas fiscais em português","model":"prebuilt-invoice",\
      "fields":{"InvoiceId":"exact","InvoiceDate":"date","DueDate":"date","PurchaseOrder":"exact",\
      "VendorName":"text","VendorTaxId":"text","CustomerName":"text","CustomerTaxId":"text",\
      "VendorAddress":"address","CustomerAddress":"address",\
      "SubTotal":"currency","TotalTax":"currency","InvoiceTotal":"currency",\
      "Items.Description":"text","Items.Quantity":"number","Items.UnitPrice":"currency",\
      "Items.Amount":"currency"}}""";

  static Sample at(int place) {
    Invented invented = new Invented(7_000 + place);
    LocalDate issued = invented.day(FIRST, LAST);
    LocalDate due = issued.plusDays(invented.one(List.of(15, 28, 30, 45, 60)));
    boolean framed = place % 3 != 1;
    List<Invoice.Item> items = new ArrayList<>();
    int count = invented.from(2, framed ? 14 : 11);
    int first = invented.from(0, GOODS.size() - 1);
    for (int i = 0; i < count; i++) {
      Invoice.Item goods = GOODS.get((first + i) % GOODS.size());
      items.add(
          new Invoice.Item(
              goods.code(),
              goods.description(),
              goods.unit(),
              String.valueOf(invented.from(1, 60)),
              Invoice.written(invented.price(390, 48_900))));
    }
    Invoice untaxed = invoice(invented, issued, due, items, "0,00");
    BigDecimal tax =
        untaxed.subtotal().multiply(new BigDecimal("0.05")).setScale(2, RoundingMode.HALF_UP);
    Invoice invoice = taxed(untaxed, Invoice.written(tax));
    Consumer<Canvas> sheet =
        canvas -> {
          if (framed) {
            InvoiceSheets.framed(canvas, invoice);
          } else {
            InvoiceSheets.plain(canvas, invoice);
          }
        };
    return new Sample(
        "nota-%02d".formatted(place + 1),
        Condition.at(place),
        Canvas.A4_WIDTH,
        Canvas.A4_HEIGHT,
        sheet,
        label(invoice, framed, issued, due, tax));
  }

  private static Invoice invoice(
      Invented invented, LocalDate issued, LocalDate due, List<Invoice.Item> items, String tax) {
    return new Invoice(
        invented.party(),
        invented.party(),
        invented.oneIn(2)
            ? "000." + invented.digits(3) + "." + invented.digits(3)
            : issued.getYear() + "/" + invented.digits(5),
        Invented.written(issued),
        Invented.written(due),
        "PC-" + issued.getYear() + "-" + invented.digits(4),
        invented.one(List.of("30 dias", "À vista", "28 dias líquido", "Boleto")),
        "Impostos (IPI 5%)",
        tax,
        items);
  }

  private static Invoice taxed(Invoice invoice, String tax) {
    return new Invoice(
        invoice.vendor(),
        invoice.customer(),
        invoice.number(),
        invoice.issued(),
        invoice.due(),
        invoice.order(),
        invoice.terms(),
        invoice.taxLabel(),
        tax,
        invoice.items());
  }

  private static ObjectNode label(
      Invoice invoice, boolean framed, LocalDate issued, LocalDate due, BigDecimal tax) {
    ObjectNode label = Sample.JSON.createObjectNode();
    label.put("pages", 1);
    ObjectNode fields = label.putObject("fields");
    fields.put("InvoiceId", invoice.number());
    fields.put("InvoiceDate", issued.toString());
    fields.put("DueDate", due.toString());
    fields.put("PurchaseOrder", invoice.order());
    fields.put("VendorName", invoice.vendor().name());
    fields.put("VendorTaxId", invoice.vendor().cnpj());
    fields.put("VendorAddress", address(invoice.vendor()) + " - CEP " + invoice.vendor().cep());
    fields.put("CustomerName", invoice.customer().name());
    fields.put("CustomerTaxId", invoice.customer().cnpj());
    fields.put(
        "CustomerAddress",
        address(invoice.customer()) + (framed ? ", " + invoice.customer().cep() : ""));
    fields.put("SubTotal", invoice.subtotal());
    fields.put("TotalTax", tax);
    fields.put("InvoiceTotal", invoice.total());
    var rows = label.putObject("rows").putArray("Items");
    for (Invoice.Item item : invoice.items()) {
      ObjectNode row = rows.addObject();
      row.put("Description", item.description());
      row.put("Quantity", new BigDecimal(item.quantity()));
      row.put("UnitPrice", Invoice.decimal(item.unitPrice()));
      row.put("Amount", item.amount());
    }
    return label;
  }

  private static String address(Invoice.Party party) {
    return party.street() + ", " + party.city();
  }
}
