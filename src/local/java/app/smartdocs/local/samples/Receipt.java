package app.smartdocs.local.samples;

import app.smartdocs.local.samples.Canvas.Lettering;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** The slip of a small supermarket's till. */
final class Receipt {
  private static final String RULE = "-".repeat(42);

  /** Forty-two columns, as a thermal printer has on 80 mm paper. */
  private static final String[] LINES = {
    "=MERCADINHO SANTA RITA LTDA",
    "=Rua Quinze de Novembro, 215 - Centro",
    "=Curitiba - PR  CEP 80020-310",
    "=CNPJ: 27.539.816/0001-44",
    RULE,
    "=CUPOM FISCAL ELETRONICO",
    RULE,
    "Data: 12/06/2026        Hora: 18:47:23",
    "Caixa: 03     Operador: 117     No 004512",
    RULE,
    "ITEM CODIGO        DESCRICAO",
    "     QTD  UN   VL UNIT(R$)    VL ITEM(R$)",
    RULE,
    "001 7891000100103 LEITE INTEGRAL 1L",
    "     6 UN x 5,49                     32,94",
    "002 7891000200209 ARROZ TIPO 1 5KG",
    "     2 UN x 27,95                    55,90",
    "003 2000000300301 BANANA PRATA",
    "     1,245 KG x 7,20                  8,96",
    "004 7891000400404 CAFE TORRADO 500G",
    "     1 UN x 18,75                    18,75",
    "005 2000000500505 PAO FRANCES",
    "     0,520 KG x 15,90                 8,27",
    RULE,
    "SUBTOTAL R$                         124,82",
    "DESCONTO R$                          -4,82",
    "TOTAL R$                            120,00",
    "",
    "DINHEIRO                            150,00",
    "TROCO                                30,00",
    RULE,
    "Tributos totais (Lei 12.741)         18,93",
    RULE,
    "=OBRIGADO PELA PREFERENCIA!",
    "=Documento de demonstracao",
  };

  private Receipt() {}

  static BufferedImage slip() throws IOException {
    Lettering type = Lettering.mono(9);
    double height = 36 + LINES.length * 14.0;
    RasterCanvas slip = new RasterCanvas(264, height, 203);
    slip.fill(0, 0, 264, height, new Color(0xFB, 0xFA, 0xF6));
    double y = 28;
    for (String line : LINES) {
      if (line.startsWith("=")) {
        slip.centered(line.substring(1), 132, y, type);
      } else {
        slip.text(line, 17, y, type);
      }
      y += 14;
    }
    BufferedImage grey = Optics.skewed(slip.image(), 0);
    Optics.grain(grey, 1.2, 42);
    return grey;
  }
}
