package app.smartdocs.local.samples;

import app.smartdocs.local.samples.Canvas.Lettering;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** A letter of two pages to the residents of a house, as a fax machine or an archive keeps it. */
final class Notice {
  static final double DPI = 200;

  private static final List<List<String>> PAGES =
      List.of(
          List.of(
              "#Condomínio Edifício Jequitibá",
              "Rua das Palmeiras, 90 - Campinas - SP - CEP 13010-002",
              "",
              "Campinas, 4 de maio de 2026",
              "",
              "#COMUNICADO Nº 07/2026",
              "Assunto: manutenção dos elevadores e assembleia geral",
              "",
              "Prezados moradores,",
              "Informamos que os dois elevadores passarão por manutenção preventiva entre os dias 18 e 22"
                  + " de maio de 2026, das 9h às 17h. Em cada dia apenas um elevador ficará parado, de modo"
                  + " que o outro permanecerá à disposição de todos.",
              "Durante o serviço, pedimos que mudanças e entregas de grande porte sejam agendadas para a"
                  + " semana seguinte. A portaria recebe os agendamentos pelo ramal 9 ou pelo telefone"
                  + " (19) 5550-0175.",
              "Pessoas com mobilidade reduzida podem solicitar apoio à administração com um dia de"
                  + " antecedência. O zelador acompanhará o percurso sempre que necessário.",
              "O custo do serviço, de R$ 6.840,00, já está previsto no orçamento aprovado e não haverá"
                  + " cobrança extra."),
          List.of(
              "#Assembleia geral ordinária",
              "Convocamos os condôminos para a assembleia que se realizará no salão de festas.",
              "Data: 27/05/2026",
              "Horário: 19h30, em primeira convocação",
              "Local: salão de festas, térreo",
              "",
              "#Ordem do dia",
              "1. Prestação de contas de janeiro a abril de 2026.",
              "2. Escolha da empresa para a pintura da fachada.",
              "3. Eleição do conselho fiscal para o próximo biênio.",
              "4. Regras de uso das bicicletas no bicicletário.",
              "",
              "Quem não puder comparecer pode nomear um procurador por escrito. As procurações devem ser"
                  + " entregues na portaria até as 18h do dia da assembleia.",
              "Contamos com a presença de todos.",
              "",
              "Atenciosamente,",
              "",
              "Beatriz Modelo Ferraz",
              "Síndica"));

  private Notice() {}

  static List<BufferedImage> pages() throws IOException {
    return List.of(page(1), page(2));
  }

  private static BufferedImage page(int number) throws IOException {
    RasterCanvas sheet = new RasterCanvas(Canvas.A4_WIDTH, Canvas.A4_HEIGHT, DPI);
    double y = 90;
    for (String paragraph : PAGES.get(number - 1)) {
      boolean heading = paragraph.startsWith("#");
      Lettering type = heading ? Lettering.bold(15) : Lettering.regular(12);
      for (String line : sheet.wrap(paragraph.replace("#", ""), Canvas.A4_WIDTH - 150, type)) {
        sheet.text(line, 75, y, type);
        y += 19;
      }
      y += 7;
    }
    sheet.centered("Página " + number + " de 2", Canvas.A4_WIDTH / 2, 800, Lettering.regular(10));
    BufferedImage bilevel =
        new BufferedImage(
            sheet.image().getWidth(), sheet.image().getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int row = 0; row < bilevel.getHeight(); row++) {
      for (int x = 0; x < bilevel.getWidth(); x++) {
        boolean ink = (sheet.image().getRGB(x, row) & 255) < 150;
        bilevel.setRGB(x, row, ink ? 0 : 0xFFFFFF);
      }
    }
    return bilevel;
  }
}
