package app.smartdocs.local.samples;

import app.smartdocs.local.samples.Canvas.Lettering;
import java.awt.Color;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Three pages that are mostly tables: ruled, borderless, with merged headings, over two pages. */
final class SalesReport {
  private static final double LEFT = 50;
  private static final double RIGHT = Canvas.A4_WIDTH - 50;
  private static final double ROW = 17;
  private static final Color HEADING = new Color(0xDD, 0xE5, 0xF0);
  private static final double[] STORE_COLUMNS = {LEFT, 92, 250, 330, 412, RIGHT};
  private static final String[] STORE_HEADINGS = {
    "Loja", "Cidade", "Pedidos", "Receita (R$)", "Variação"
  };
  private static final List<String> CITIES =
      List.of(
          "São Paulo",
          "Rio de Janeiro",
          "Belo Horizonte",
          "Curitiba",
          "Porto Alegre",
          "Salvador",
          "Recife",
          "Fortaleza",
          "Goiânia",
          "Manaus",
          "Belém",
          "Florianópolis");
  private static final int STORES = 46;
  private static final int STORES_ON_SECOND_PAGE = 34;

  private SalesReport() {}

  static void draw(PDDocument document) throws IOException {
    Random random = new Random(2026);
    try (PdfCanvas page = new PdfCanvas(document)) {
      frame(page, 1);
      page.text("Relatório de vendas - 1º semestre de 2026", LEFT, 96, Lettering.bold(18));
      int y = 122;
      String summary =
          "As vendas do semestre somaram R$ 4.735.900,00, 5,1% acima da meta. A região Sudeste"
              + " respondeu por 49% da receita; o Norte foi a região que mais cresceu.";
      for (String line : page.wrap(summary, RIGHT - LEFT, Lettering.regular(11))) {
        page.text(line, LEFT, y, Lettering.regular(11));
        y += 15;
      }
      page.text("Tabela 1 - Meta e resultado por região (R$ mil)", LEFT, 176, Lettering.bold(11));
      regions(page, 186);
      page.text("Tabela 2 - Receita por linha de produto", LEFT, 378, Lettering.bold(11));
      productLines(page, 402);
      page.text("Tabela 3 - Canais de venda", LEFT, 560, Lettering.bold(11));
      channels(page, 570);
    }
    try (PdfCanvas page = new PdfCanvas(document)) {
      frame(page, 2);
      page.text("Tabela 4 - Vendas por loja, junho de 2026", LEFT, 92, Lettering.bold(11));
      stores(page, 102, 1, STORES_ON_SECOND_PAGE, random);
    }
    try (PdfCanvas page = new PdfCanvas(document)) {
      frame(page, 3);
      page.text(
          "Tabela 4 - Vendas por loja, junho de 2026 (continuação)", LEFT, 92, Lettering.bold(11));
      double y = stores(page, 102, STORES_ON_SECOND_PAGE + 1, STORES, random);
      page.text("Dados fictícios, gerados para demonstração.", LEFT, y + 30, Lettering.regular(10));
    }
  }

  private static void frame(Canvas page, int number) {
    page.text("Comercial Brisa do Mar S.A.", LEFT, 48, Lettering.regular(9));
    page.right("Relatório de vendas", RIGHT, 48, Lettering.regular(9));
    page.rule(LEFT, 54, RIGHT);
    page.centered("Página " + number + " de 3", Canvas.A4_WIDTH / 2, 808, Lettering.regular(9));
  }

  /** Ruled, with headings that span two columns and one that spans two rows. */
  private static void regions(Canvas page, double top) {
    double[] columns = {LEFT, 160, 244, 328, 412, RIGHT};
    page.fill(LEFT, top, RIGHT, top + 2 * ROW, HEADING);
    page.text("Região", LEFT + 5, top + ROW + 4, Lettering.bold(9.5));
    page.centered("1º trimestre", (columns[1] + columns[3]) / 2, top + 12, Lettering.bold(9.5));
    page.centered("2º trimestre", (columns[3] + columns[5]) / 2, top + 12, Lettering.bold(9.5));
    String[] halves = {"Meta", "Resultado", "Meta", "Resultado"};
    for (int i = 0; i < 4; i++) {
      page.right(halves[i], columns[i + 2] - 5, top + ROW + 12, Lettering.bold(9.5));
    }
    String[][] rows = {
      {"Sudeste", "1.080,0", "1.142,5", "1.120,0", "1.167,4"},
      {"Sul", "430,0", "421,8", "445,0", "468,9"},
      {"Nordeste", "390,0", "402,6", "405,0", "431,2"},
      {"Centro-Oeste", "210,0", "214,3", "220,0", "226,7"},
      {"Norte", "95,0", "118,4", "110,0", "142,1"},
      {"Total", "2.205,0", "2.299,6", "2.300,0", "2.436,3"},
    };
    double y = top + 2 * ROW;
    for (String[] row : rows) {
      Lettering type = "Total".equals(row[0]) ? Lettering.bold(9.5) : Lettering.regular(9.5);
      page.rule(LEFT, y, RIGHT);
      page.text(row[0], LEFT + 5, y + 12, type);
      for (int i = 1; i < row.length; i++) {
        page.right(row[i], columns[i + 1] - 5, y + 12, type);
      }
      y += ROW;
    }
    page.rule(columns[1], top + ROW, RIGHT);
    page.box(LEFT, top, RIGHT, y);
    for (int i : new int[] {1, 3}) {
      page.line(columns[i], top, columns[i], y, 0.7, Color.BLACK);
    }
    for (int i : new int[] {2, 4}) {
      page.line(columns[i], top + ROW, columns[i], y, 0.7, Color.BLACK);
    }
  }

  /** No rules at all: only the alignment makes it a table. */
  private static void productLines(Canvas page, double top) {
    double[] rights = {300, 400, RIGHT};
    String[][] rows = {
      {"Linha", "Unidades", "Receita (R$)", "Participação"},
      {"Mobiliário", "12.480", "1.657.565,00", "35,0%"},
      {"Iluminação", "21.905", "1.041.898,00", "22,0%"},
      {"Utilidades", "48.112", "947.180,00", "20,0%"},
      {"Têxteis", "17.330", "710.385,00", "15,0%"},
      {"Jardim", "8.204", "378.872,00", "8,0%"},
    };
    double y = top;
    for (String[] row : rows) {
      Lettering type = y == top ? Lettering.bold(10) : Lettering.regular(10);
      page.text(row[0], LEFT + 5, y, type);
      for (int i = 1; i < row.length; i++) {
        page.right(row[i], rights[i - 1], y, type);
      }
      y += 20;
    }
  }

  private static void channels(Canvas page, double top) {
    double[] columns = {LEFT, 200, 320, RIGHT};
    String[][] rows = {
      {"Canal", "Pedidos", "Tíquete médio (R$)"},
      {"Lojas próprias", "18.420", "142,30"},
      {"Comércio eletrônico", "9.875", "168,90"},
      {"Revendedores", "2.310", "226,15"},
    };
    page.fill(LEFT, top, 400, top + ROW, HEADING);
    double y = top;
    for (String[] row : rows) {
      Lettering type = y == top ? Lettering.bold(9.5) : Lettering.regular(9.5);
      page.text(row[0], LEFT + 5, y + 12, type);
      page.right(row[1], columns[2] - 60, y + 12, type);
      page.right(row[2], 395, y + 12, type);
      page.rule(LEFT, y, 400);
      y += ROW;
    }
    page.box(LEFT, top, 400, y);
    page.line(columns[1], top, columns[1], y, 0.7, Color.BLACK);
    page.line(columns[2] - 50, top, columns[2] - 50, y, 0.7, Color.BLACK);
  }

  private static double stores(Canvas page, double top, int first, int last, Random random) {
    page.fill(LEFT, top, RIGHT, top + ROW, HEADING);
    cells(page, top, Lettering.bold(9.5), STORE_HEADINGS);
    double y = top + ROW;
    for (int store = first; store <= last; store++) {
      int orders = 180 + random.nextInt(900);
      String revenue = Invoice.written(new BigDecimal(orders * 147L + random.nextInt(99)));
      String change =
          String.format(Locale.ROOT, "%+d,%d%%", random.nextInt(20) - 6, random.nextInt(10));
      page.rule(LEFT, y, RIGHT);
      cells(
          page,
          y,
          Lettering.regular(9.5),
          String.format(Locale.ROOT, "L%02d", store),
          CITIES.get((store - 1) % CITIES.size()),
          String.valueOf(orders),
          revenue,
          change);
      y += ROW;
    }
    page.box(LEFT, top, RIGHT, y);
    for (int i = 1; i < STORE_COLUMNS.length - 1; i++) {
      page.line(STORE_COLUMNS[i], top, STORE_COLUMNS[i], y, 0.7, Color.BLACK);
    }
    return y;
  }

  private static void cells(Canvas page, double y, Lettering type, String... values) {
    for (int i = 0; i < values.length; i++) {
      if (i < 2) {
        page.text(values[i], STORE_COLUMNS[i] + 5, y + 12, type);
      } else {
        page.right(values[i], STORE_COLUMNS[i + 1] - 5, y + 12, type);
      }
    }
  }
}
