package app.smartdocs.local.samples;

import static app.smartdocs.local.samples.Invoice.written;

import app.smartdocs.local.samples.Canvas.Lettering;
import java.awt.Color;

/** Two ways to lay out an invoice: framed fields and a ruled table, or labels with colons. */
final class InvoiceSheets {
  private static final double LEFT = 42;
  private static final double RIGHT = Canvas.A4_WIDTH - 42;
  private static final Color SHADE = new Color(0xE4, 0xE8, 0xEE);

  private InvoiceSheets() {}

  static void framed(Canvas sheet, Invoice invoice) {
    Invoice.Party vendor = invoice.vendor();
    sheet.box(LEFT, 42, 380, 122);
    sheet.text(vendor.name(), LEFT + 10, 64, Lettering.bold(14));
    sheet.text(vendor.street(), LEFT + 10, 80, Lettering.regular(9));
    sheet.text(vendor.city() + " - CEP " + vendor.cep(), LEFT + 10, 92, Lettering.regular(9));
    sheet.text("CNPJ: " + vendor.cnpj(), LEFT + 10, 104, Lettering.regular(9));
    sheet.text("Telefone: " + vendor.phone(), LEFT + 10, 116, Lettering.regular(9));
    sheet.box(380, 42, RIGHT, 122);
    double middle = (380 + RIGHT) / 2;
    sheet.centered("NOTA FISCAL", middle, 66, Lettering.bold(16));
    sheet.centered("Nº " + invoice.number(), middle, 88, Lettering.bold(12));
    sheet.centered("Série 1 - Folha 1/1", middle, 106, Lettering.regular(9));

    double quarter = (RIGHT - LEFT) / 4;
    sheet.field("DATA DE EMISSÃO", invoice.issued(), LEFT, 130, LEFT + quarter, 158);
    sheet.field("VENCIMENTO", invoice.due(), LEFT + quarter, 130, LEFT + 2 * quarter, 158);
    sheet.field(
        "PEDIDO DE COMPRA", invoice.order(), LEFT + 2 * quarter, 130, LEFT + 3 * quarter, 158);
    sheet.field("CONDIÇÃO DE PAGAMENTO", invoice.terms(), LEFT + 3 * quarter, 130, RIGHT, 158);

    Invoice.Party customer = invoice.customer();
    sheet.text("DESTINATÁRIO", LEFT, 176, Lettering.bold(9));
    sheet.field("NOME / RAZÃO SOCIAL", customer.name(), LEFT, 181, 380, 209);
    sheet.field("CNPJ / CPF", customer.cnpj(), 380, 181, RIGHT, 209);
    sheet.field("ENDEREÇO", customer.street(), LEFT, 209, 300, 237);
    sheet.field("MUNICÍPIO", customer.city(), 300, 209, 450, 237);
    sheet.field("CEP", customer.cep(), 450, 209, RIGHT, 237);

    sheet.text("DADOS DOS PRODUTOS", LEFT, 256, Lettering.bold(9));
    double[] edges = {LEFT, 98, 318, 352, 398, 472, RIGHT};
    double top = 262;
    sheet.fill(LEFT, top, RIGHT, top + 20, SHADE);
    String[] heads = {"CÓDIGO", "DESCRIÇÃO", "UN", "QTD", "VALOR UNIT.", "VALOR TOTAL"};
    for (int i = 0; i < heads.length; i++) {
      if (i < 3) {
        sheet.text(heads[i], edges[i] + 4, top + 13.5, Lettering.bold(8));
      } else {
        sheet.right(heads[i], edges[i + 1] - 4, top + 13.5, Lettering.bold(8));
      }
    }
    double y = top + 20;
    for (Invoice.Item item : invoice.items()) {
      sheet.rule(LEFT, y, RIGHT);
      sheet.text(item.code(), edges[0] + 4, y + 13.5, Lettering.regular(9));
      sheet.text(item.description(), edges[1] + 4, y + 13.5, Lettering.regular(9));
      sheet.text(item.unit(), edges[2] + 4, y + 13.5, Lettering.regular(9));
      sheet.right(item.quantity(), edges[4] - 4, y + 13.5, Lettering.regular(9));
      sheet.right(item.unitPrice(), edges[5] - 4, y + 13.5, Lettering.regular(9));
      sheet.right(written(item.amount()), edges[6] - 4, y + 13.5, Lettering.regular(9));
      y += 20;
    }
    sheet.box(LEFT, top, RIGHT, y);
    for (int i = 1; i < edges.length - 1; i++) {
      sheet.line(edges[i], top, edges[i], y, 0.7, Color.BLACK);
    }

    total(sheet, "Subtotal", "R$ " + written(invoice.subtotal()), y + 28, Lettering.regular(10));
    total(sheet, invoice.taxLabel(), "R$ " + invoice.tax(), y + 44, Lettering.regular(10));
    sheet.rule(352, y + 52, RIGHT);
    total(sheet, "TOTAL DA NOTA", "R$ " + written(invoice.total()), y + 68, Lettering.bold(12));

    sheet.box(LEFT, 700, RIGHT, 770);
    sheet.text("INFORMAÇÕES COMPLEMENTARES", LEFT + 4, 710, Lettering.regular(6.5));
    sheet.text(
        "Mercadoria conferida no ato da entrega. Trocas em até 7 dias com esta nota.",
        LEFT + 4,
        726,
        Lettering.regular(9));
    sheet.text(
        "Documento de demonstração: empresas, endereços e valores são fictícios.",
        LEFT + 4,
        740,
        Lettering.regular(9));
  }

  static void plain(Canvas sheet, Invoice invoice) {
    Invoice.Party vendor = invoice.vendor();
    sheet.text(vendor.name(), LEFT, 74, Lettering.bold(19));
    sheet.text(vendor.street() + ", " + vendor.city(), LEFT, 92, Lettering.regular(11));
    sheet.text(
        "CEP " + vendor.cep() + "   Tel. " + vendor.phone(), LEFT, 107, Lettering.regular(11));
    sheet.text("CNPJ: " + vendor.cnpj(), LEFT, 122, Lettering.regular(11));
    sheet.line(LEFT, 136, RIGHT, 136, 1.6, Color.BLACK);
    sheet.text("NOTA FISCAL - FATURA", LEFT, 166, Lettering.bold(16));

    labelled(sheet, "Número:", invoice.number(), LEFT, 192);
    labelled(sheet, "Data de emissão:", invoice.issued(), LEFT, 210);
    labelled(sheet, "Vencimento:", invoice.due(), LEFT, 228);
    labelled(sheet, "Pedido:", invoice.order(), 350, 192);
    labelled(sheet, "Pagamento:", invoice.terms(), 350, 210);

    Invoice.Party customer = invoice.customer();
    sheet.rule(LEFT, 244, RIGHT);
    labelled(sheet, "Cliente:", customer.name(), LEFT, 264);
    labelled(sheet, "CNPJ:", customer.cnpj(), LEFT, 282);
    labelled(sheet, "Endereço:", customer.street() + ", " + customer.city(), LEFT, 300);

    double y = 346;
    double[] rights = {360, 420, 474, RIGHT};
    sheet.text("Descrição", LEFT, y, Lettering.bold(11));
    String[] heads = {"Qtd.", "Un.", "Preço", "Valor"};
    for (int i = 0; i < heads.length; i++) {
      sheet.right(heads[i], rights[i], y, Lettering.bold(11));
    }
    sheet.line(LEFT, y + 7, RIGHT, y + 7, 1, Color.BLACK);
    for (Invoice.Item item : invoice.items()) {
      y += 24;
      sheet.text(item.description(), LEFT, y, Lettering.regular(11));
      sheet.right(item.quantity(), rights[0], y, Lettering.regular(11));
      sheet.right(item.unit(), rights[1], y, Lettering.regular(11));
      sheet.right(item.unitPrice(), rights[2], y, Lettering.regular(11));
      sheet.right(written(item.amount()), rights[3], y, Lettering.regular(11));
    }
    sheet.line(LEFT, y + 12, RIGHT, y + 12, 1, Color.BLACK);
    total(sheet, "Subtotal:", "R$ " + written(invoice.subtotal()), y + 36, Lettering.regular(11));
    total(sheet, invoice.taxLabel() + ":", "R$ " + invoice.tax(), y + 56, Lettering.regular(11));
    total(sheet, "Total a pagar:", "R$ " + written(invoice.total()), y + 80, Lettering.bold(13));

    sheet.text(
        "Pagamento por boleto ou transferência até a data de vencimento.",
        LEFT,
        700,
        Lettering.regular(11));
    sheet.text(
        "Documento de demonstração: empresas e valores são fictícios.",
        LEFT,
        716,
        Lettering.regular(11));
  }

  private static void labelled(Canvas sheet, String label, String value, double x, double y) {
    sheet.text(label, x, y, Lettering.bold(11));
    sheet.text(value, x + sheet.width(label, Lettering.bold(11)) + 5, y, Lettering.regular(11));
  }

  private static void total(Canvas sheet, String label, String amount, double y, Lettering type) {
    sheet.text(label, 352, y, type);
    sheet.right(amount, RIGHT - 4, y, type);
  }
}
