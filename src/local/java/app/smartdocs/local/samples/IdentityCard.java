package app.smartdocs.local.samples;

import app.smartdocs.local.samples.Canvas.Lettering;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;

/** A made-up Brazilian identity card (RG), and a photograph of it on a wooden table. */
final class IdentityCard {
  static final double WIDTH = 420;
  static final double HEIGHT = 285;
  private static final Color LABEL = new Color(0x14, 0x3D, 0x28);

  private static final Holder MARINA =
      new Holder(
          "MARINA",
          "EXEMPLO DE ANDRADE",
          "JOAQUIM EXEMPLO DE ANDRADE",
          "HELENA MODELO DE ANDRADE",
          "12.345.678-9",
          "123.456.789-09",
          LocalDate.of(1988, 7, 9),
          LocalDate.of(2019, 8, 15),
          "CAMPINAS - SP",
          "SÃO PAULO",
          "CN LV 27 FL 114");

  private IdentityCard() {}

  /**
   * Whose card it is.
   *
   * @param region the state that issued it
   * @param origin the entry in a register of births
   */
  record Holder(
      String given,
      String family,
      String father,
      String mother,
      String register,
      String cpf,
      LocalDate born,
      LocalDate issued,
      String birthplace,
      String region,
      String origin) {}

  static BufferedImage photograph() throws IOException {
    BufferedImage table = table(1900, 1400);
    BufferedImage card = card();
    double[][] corners = {{165, 232}, {1712, 168}, {1748, 1205}, {196, 1262}};
    Graphics2D shadow = table.createGraphics();
    shadow.setColor(new Color(30, 18, 8, 120));
    Path2D edge = new Path2D.Double();
    edge.moveTo(corners[0][0] + 14, corners[0][1] + 22);
    for (int i = 1; i < 4; i++) {
      edge.lineTo(corners[i][0] + 18, corners[i][1] + 26);
    }
    edge.closePath();
    shadow.fill(edge);
    shadow.dispose();
    BufferedImage scene = Optics.blurred(table, 12);
    Optics.lay(card, scene, corners);
    Graphics2D light = scene.createGraphics();
    light.setPaint(
        new GradientPaint(0, 0, new Color(255, 250, 235, 40), 1900, 1400, new Color(0, 0, 0, 70)));
    light.fillRect(0, 0, 1900, 1400);
    light.dispose();
    Optics.grain(scene, 3, 88);
    return scene;
  }

  private static BufferedImage card() throws IOException {
    RasterCanvas card = new RasterCanvas(WIDTH, HEIGHT, 300);
    Graphics2D paint = card.graphics();
    card.fill(0, 0, WIDTH, HEIGHT, new Color(0xE6, 0xEF, 0xE2));
    guilloche(paint);
    paint.setColor(new Color(0x3B, 0x7A, 0x57));
    paint.setStroke(new BasicStroke(2));
    paint.draw(new RoundRectangle2D.Double(6, 6, WIDTH - 12, HEIGHT - 12, 10, 10));

    portrait(paint, 18, 82);
    signature(paint);
    print(card, MARINA);
    return card.image();
  }

  /** All that is written on the card, and its lines. */
  static void print(Canvas card, Holder holder) {
    double middle = WIDTH / 2;
    card.centered("REPÚBLICA FEDERATIVA DO BRASIL", middle, 24, Lettering.bold(12.5));
    card.centered("ESTADO DE " + holder.region(), middle, 37, Lettering.regular(9));
    card.centered("SECRETARIA DA SEGURANÇA PÚBLICA", middle, 48, Lettering.regular(9));
    card.centered("CARTEIRA DE IDENTIDADE", middle, 64, Lettering.bold(11.5));
    card.line(16, 70, WIDTH - 16, 70, 1, LABEL);

    field(card, "REGISTRO GERAL", holder.register(), 132, 88);
    field(card, "DATA DE EXPEDIÇÃO", Invented.written(holder.issued()), 290, 88);
    field(card, "NOME", holder.given() + " " + holder.family(), 132, 118);
    field(card, "FILIAÇÃO", holder.father(), 132, 148);
    card.text(holder.mother(), 132, 174, Lettering.regular(11));
    field(card, "NATURALIDADE", holder.birthplace(), 132, 192);
    field(card, "DATA DE NASCIMENTO", Invented.written(holder.born()), 290, 192);
    field(card, "CPF", holder.cpf(), 132, 222);
    field(card, "DOC. ORIGEM", holder.origin(), 290, 222);

    card.centered("ASSINATURA DO TITULAR", 66, 240, new Lettering(Canvas.Face.REGULAR, 6));
    card.line(16, 252, WIDTH - 16, 252, 1, LABEL);
    card.centered(
        "VÁLIDA EM TODO O TERRITÓRIO NACIONAL - ESPÉCIME SEM VALOR",
        middle,
        266,
        Lettering.regular(7.5));
  }

  static void field(Canvas card, String label, String value, double x, double y) {
    card.text(label, x, y, Lettering.regular(8), LABEL);
    card.text(value, x, y + 13, Lettering.regular(11));
  }

  /** The fine waves that stand behind the print of such cards. */
  private static void guilloche(Graphics2D paint) {
    paint.setStroke(new BasicStroke(0.35f));
    for (int wave = 0; wave < 26; wave++) {
      paint.setColor(new Color(0x9C, 0xC4, 0xA4, 120));
      Path2D line = new Path2D.Double();
      for (double x = 0; x <= WIDTH; x += 3) {
        double y = 10 + wave * 11 + 5 * Math.sin(x / 22 + wave * 0.7) + 3 * Math.sin(x / 9);
        if (x == 0) {
          line.moveTo(x, y);
        } else {
          line.lineTo(x, y);
        }
      }
      paint.draw(line);
    }
  }

  private static void portrait(Graphics2D paint, double x, double y) {
    paint.setColor(new Color(0xC9, 0xD6, 0xDF));
    paint.fill(new RoundRectangle2D.Double(x, y, 96, 122, 4, 4));
    paint.clip(new RoundRectangle2D.Double(x, y, 96, 122, 4, 4));
    paint.setColor(new Color(0x3A, 0x2A, 0x22));
    paint.fill(new Ellipse2D.Double(x + 22, y + 14, 52, 72));
    paint.setColor(new Color(0x3F, 0x4E, 0x6B));
    paint.fill(new Ellipse2D.Double(x + 4, y + 88, 88, 74));
    paint.setColor(new Color(0xC8, 0x9B, 0x7B));
    paint.fill(new RoundRectangle2D.Double(x + 39, y + 66, 18, 30, 8, 8));
    paint.fill(new Ellipse2D.Double(x + 29, y + 24, 38, 52));
    paint.setColor(new Color(0x3A, 0x2A, 0x22));
    paint.fill(new Ellipse2D.Double(x + 37, y + 45, 5, 3.4));
    paint.fill(new Ellipse2D.Double(x + 54, y + 45, 5, 3.4));
    paint.setColor(new Color(0x9A, 0x55, 0x4B));
    paint.fill(new Ellipse2D.Double(x + 42, y + 62, 12, 3.2));
    paint.setClip(null);
  }

  private static void signature(Graphics2D paint) {
    paint.setColor(new Color(0x1B, 0x2A, 0x55));
    paint.setStroke(new BasicStroke(1.1f));
    Path2D stroke = new Path2D.Double();
    stroke.moveTo(26, 224);
    stroke.curveTo(34, 204, 44, 214, 40, 228);
    stroke.curveTo(46, 210, 54, 214, 56, 226);
    stroke.curveTo(64, 216, 70, 218, 74, 225);
    stroke.curveTo(84, 212, 92, 222, 108, 218);
    paint.draw(stroke);
  }

  private static BufferedImage table(int width, int height) {
    BufferedImage wood = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    double[] grain = new double[height];
    for (int y = 1; y < height; y++) {
      grain[y] = 0.9 * grain[y - 1] + random.nextGaussian() * 4;
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int row = Math.min(Math.max(y + (int) (14 * Math.sin(x / 310.0)), 0), height - 1);
        int plank = x / 640 % 2 == 0 ? 0 : -9;
        int add = (int) grain[row] + plank;
        wood.setRGB(x, y, ((132 + add) << 16) | ((92 + add) << 8) | (60 + add));
      }
    }
    return wood;
  }
}
