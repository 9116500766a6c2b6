package app.smartdocs.local.samples;

import app.smartdocs.local.samples.Canvas.Lettering;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A service contract of twelve pages: a title, numbered clauses, signatures, an annex. */
final class Contract {
  static final int PAGES = 12;

  private static final double LEFT = 92;
  private static final double RIGHT = Canvas.A4_WIDTH - 92;
  private static final double TOP = 100;
  private static final double BOTTOM = 755;
  private static final Lettering BODY = Lettering.regular(13);
  private static final double LEADING = 24;

  private static final String[][] SCHEDULE = {
    {"Etapa", "Entrega", "Prazo", "Valor (R$)"},
    {"1", "Levantamento de requisitos", "30/04/2026", "18.000,00"},
    {"2", "Protótipo navegável", "29/05/2026", "24.000,00"},
    {"3", "Primeira versão em produção", "31/07/2026", "42.000,00"},
    {"4", "Treinamento das equipes", "28/08/2026", "12.000,00"},
    {"5", "Operação assistida", "30/10/2026", "24.000,00"},
    {"", "Total", "", "120.000,00"},
  };

  private static final String[][] SERVICE_LEVELS = {
    {"Nível", "Situação", "Resposta", "Solução"},
    {"Crítico", "Sistema fora do ar", "2 horas", "8 horas"},
    {"Grave", "Função sem alternativa", "8 horas", "2 dias"},
    {"Comum", "Função com alternativa", "2 dias", "10 dias"},
    {"Dúvida", "Orientação de uso", "2 dias", "5 dias"},
  };

  private Contract() {}

  static void draw(PDDocument document) throws IOException {
    List<PdfCanvas> pages = new ArrayList<>();
    Writer writer = new Writer(document, pages);
    writer.turn();
    cover(pages.get(0));
    writer.turn();
    List<Integer> clausePages = new ArrayList<>();
    writer.turn();
    writer.centered("CONTRATO DE PRESTAÇÃO DE SERVIÇOS", Lettering.bold(15));
    for (String paragraph : ContractText.PREAMBLE) {
      writer.paragraph(paragraph, BODY);
    }
    for (int clause = 0; clause < ContractText.CLAUSES.size(); clause++) {
      List<String> texts = ContractText.CLAUSES.get(clause);
      writer.heading("CLÁUSULA " + (clause + 1) + " - " + texts.get(0));
      clausePages.add(pages.size());
      for (int i = 1; i < texts.size(); i++) {
        writer.paragraph((clause + 1) + "." + i + ". " + texts.get(i), BODY);
      }
    }
    contents(pages.get(1), clausePages);
    writer.turn();
    for (String paragraph : ContractText.CLOSING) {
      writer.paragraph(paragraph, BODY);
    }
    writer.signatures();
    writer.turn();
    writer.centered("ANEXO I - CRONOGRAMA E VALORES", Lettering.bold(14));
    writer.table(SCHEDULE, "As datas são prorrogadas na forma da cláusula 5 deste contrato.");
    writer.turn();
    writer.centered("ANEXO II - NÍVEIS DE SERVIÇO", Lettering.bold(14));
    writer.table(SERVICE_LEVELS, "Os prazos de resposta correm em dias úteis, das 8h às 18h.");
    for (int i = 0; i < pages.size(); i++) {
      PdfCanvas page = pages.get(i);
      page.text("Contrato nº 2026/0154", LEFT, 52, Lettering.regular(9));
      page.right("Oficina Digital Exemplo Ltda.", RIGHT, 52, Lettering.regular(9));
      page.rule(LEFT, 58, RIGHT);
      page.centered(
          "Página " + (i + 1) + " de " + pages.size(),
          Canvas.A4_WIDTH / 2,
          805,
          Lettering.regular(9));
      page.close();
    }
    if (pages.size() != PAGES) {
      throw new IllegalStateException("The contract has " + pages.size() + " pages");
    }
  }

  private static void cover(Canvas page) {
    double middle = Canvas.A4_WIDTH / 2;
    page.centered("CONTRATO DE PRESTAÇÃO", middle, 260, Lettering.bold(26));
    page.centered("DE SERVIÇOS", middle, 294, Lettering.bold(26));
    page.line(LEFT + 110, 316, RIGHT - 110, 316, 2, Color.BLACK);
    page.centered("Contrato nº 2026/0154", middle, 346, Lettering.regular(14));
    page.centered("Fundação Caminho Aberto", middle, 450, Lettering.bold(14));
    page.centered("CONTRATANTE", middle, 468, Lettering.regular(11));
    page.centered("Oficina Digital Exemplo Ltda.", middle, 520, Lettering.bold(14));
    page.centered("CONTRATADA", middle, 538, Lettering.regular(11));
    page.centered("Belo Horizonte, 16 de março de 2026", middle, 700, Lettering.regular(12));
    page.centered(
        "Documento de demonstração: partes e valores são fictícios.",
        middle,
        740,
        Lettering.regular(9));
  }

  private static void contents(Canvas page, List<Integer> clausePages) {
    page.centered("SUMÁRIO", Canvas.A4_WIDTH / 2, TOP, Lettering.bold(15));
    double y = TOP + 40;
    for (int i = 0; i < clausePages.size(); i++) {
      String title = "Cláusula " + (i + 1) + " - " + ContractText.CLAUSES.get(i).get(0);
      page.text(title, LEFT, y, Lettering.regular(11));
      page.right(String.valueOf(clausePages.get(i)), RIGHT, y, Lettering.regular(11));
      y += 24;
    }
  }

  /** Fills pages from top to bottom. */
  private static final class Writer {
    private final PDDocument document;
    private final List<PdfCanvas> pages;
    private double y = TOP;

    Writer(PDDocument document, List<PdfCanvas> pages) {
      this.document = document;
      this.pages = pages;
    }

    void turn() {
      try {
        pages.add(new PdfCanvas(document));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      y = TOP;
    }

    void centered(String text, Lettering type) {
      page().centered(text, Canvas.A4_WIDTH / 2, y, type);
      y += 28;
    }

    void heading(String text) {
      // A heading never stands alone at the foot of a page.
      if (y + 4 * LEADING > BOTTOM) {
        turn();
      }
      y += 8;
      page().text(text, LEFT, y, Lettering.bold(12.5));
      y += LEADING + 5;
    }

    void paragraph(String text, Lettering type) {
      for (String line : page().wrap(text, RIGHT - LEFT, type)) {
        if (y > BOTTOM) {
          turn();
        }
        page().text(line, LEFT, y, type);
        y += LEADING;
      }
      y += 8;
    }

    void signatures() {
      y += 60;
      double middle = (LEFT + RIGHT) / 2;
      page().rule(LEFT, y, middle - 20);
      page().rule(middle + 20, y, RIGHT);
      page().text("CONTRATANTE", LEFT, y + 15, Lettering.bold(10));
      page().text("Fundação Caminho Aberto", LEFT, y + 29, Lettering.regular(10));
      page().text("CONTRATADA", middle + 20, y + 15, Lettering.bold(10));
      page().text("Oficina Digital Exemplo Ltda.", middle + 20, y + 29, Lettering.regular(10));
      y += 100;
      page().text("Testemunhas:", LEFT, y, Lettering.bold(11));
      y += 50;
      page().rule(LEFT, y, middle - 20);
      page().rule(middle + 20, y, RIGHT);
      page().text("Nome: Otávio Modelo Prado", LEFT, y + 15, Lettering.regular(10));
      page().text("Nome: Cecília Modelo Nunes", middle + 20, y + 15, Lettering.regular(10));
    }

    void table(String[][] rows, String remark) {
      double[] columns = {LEFT, 140, 330, 420, RIGHT};
      double top = y;
      for (String[] row : rows) {
        Lettering type = y == top ? Lettering.bold(10.5) : Lettering.regular(10.5);
        page().rule(LEFT, y, RIGHT);
        for (int i = 0; i < 3; i++) {
          page().text(row[i], columns[i] + 6, y + 15, type);
        }
        page().right(row[3], RIGHT - 6, y + 15, type);
        y += 22;
      }
      page().box(LEFT, top, RIGHT, y);
      for (int i = 1; i < 4; i++) {
        page().line(columns[i], top, columns[i], y, 0.7, Color.BLACK);
      }
      y += 34;
      paragraph(remark, BODY);
    }

    private PdfCanvas page() {
      return pages.get(pages.size() - 1);
    }
  }
}
