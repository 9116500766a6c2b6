package app.smartdocs.local.samples;

import app.smartdocs.local.samples.Canvas.Lettering;
import app.smartdocs.local.samples.IdentityCard.Holder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Identity cards (RG) and driver's licences (CNH) in turn, with all that stands on them. */
final class IdentitySamples {
  private static final Color PAPER = new Color(0xEE, 0xF3, 0xEA);
  private static final Color PORTRAIT = new Color(0xB4, 0xBE, 0xC4);

  private IdentitySamples() {}

  static final String HEAD =
      """
      {"suite":"identidades","title":"Documentos de identidade brasileiros",\
      "model":"prebuilt-idDocument",\
      "fields":{"FirstName":"text","LastName":"text","DocumentNumber":"exact",\
      "PersonalNumber":"exact","DateOfBirth":"date","DateOfIssue":"date",\
      "DateOfExpiration":"date"}}""";

  static Sample at(int place) {
    Invented invented = new Invented(9_000 + place);
    Invented.City city = invented.city();
    LocalDate born = invented.day(LocalDate.of(1951, 1, 1), LocalDate.of(2003, 12, 31));
    LocalDate issued = invented.day(LocalDate.of(2016, 1, 1), LocalDate.of(2025, 12, 31));
    String given = invented.given() + (invented.oneIn(3) ? " " + invented.given() : "");
    String family = invented.family();
    Holder holder =
        new Holder(
            given,
            family,
            invented.given() + " " + family,
            invented.given() + " " + invented.family(),
            invented.generalRegister(),
            invented.cpf(),
            born,
            issued,
            invented.city().written().toUpperCase(java.util.Locale.ROOT),
            city.region(),
            "CN LV " + invented.from(10, 99) + " FL " + invented.from(100, 299));
    boolean licence = place % 2 == 1;
    String number = invented.digits(11).replaceFirst("^0", "1");
    LocalDate expires = issued.plusYears(10);
    Consumer<Canvas> print =
        card -> {
          if (licence) {
            licence(card, holder, number, expires, city.state());
          } else {
            IdentityCard.print(card, holder);
          }
        };
    return new Sample(
        (licence ? "cnh-%02d" : "rg-%02d").formatted(place + 1),
        Condition.at(place),
        IdentityCard.WIDTH,
        IdentityCard.HEIGHT,
        card -> {
          card.fill(0, 0, IdentityCard.WIDTH, IdentityCard.HEIGHT, PAPER);
          card.box(6, 6, IdentityCard.WIDTH - 6, IdentityCard.HEIGHT - 6);
          card.fill(18, 82, 114, 204, PORTRAIT);
          print.accept(card);
        },
        label(holder, licence ? number : holder.register(), licence ? expires : null));
  }

  private static void licence(
      Canvas card, Holder holder, String number, LocalDate expires, String state) {
    double middle = IdentityCard.WIDTH / 2;
    card.centered("REPÚBLICA FEDERATIVA DO BRASIL", middle, 24, Lettering.bold(12.5));
    card.centered("MINISTÉRIO DA INFRAESTRUTURA", middle, 37, Lettering.regular(9));
    card.centered("DEPARTAMENTO NACIONAL DE TRÂNSITO", middle, 48, Lettering.regular(9));
    card.centered("CARTEIRA NACIONAL DE HABILITAÇÃO", middle, 64, Lettering.bold(11.5));
    card.line(16, 70, IdentityCard.WIDTH - 16, 70, 1, Color.DARK_GRAY);
    field(card, "NOME", holder.given() + " " + holder.family(), 132, 88);
    field(card, "DOC. IDENTIDADE / ÓRG. EMISSOR / UF", register(holder, state), 132, 118);
    field(card, "CPF", holder.cpf(), 132, 148);
    field(card, "DATA NASCIMENTO", Invented.written(holder.born()), 290, 148);
    field(card, "FILIAÇÃO", holder.father(), 132, 178);
    card.text(holder.mother(), 132, 204, Lettering.regular(11));
    field(card, "CAT. HAB.", "AB", 366, 178);
    field(card, "Nº REGISTRO", number, 18, 222);
    field(card, "VALIDADE", Invented.written(expires), 150, 222);
    field(card, "DATA EMISSÃO", Invented.written(holder.issued()), 290, 222);
    card.centered("ESPÉCIME SEM VALOR", middle, 266, Lettering.regular(7.5));
  }

  private static String register(Holder holder, String state) {
    return holder.register().replaceAll("\\D", "") + " SSP " + state;
  }

  private static void field(Canvas card, String label, String value, double x, double y) {
    IdentityCard.field(card, label, value, x, y);
  }

  private static ObjectNode label(
      Holder holder, String number, @org.jspecify.annotations.Nullable LocalDate expires) {
    ObjectNode label = Sample.JSON.createObjectNode();
    label.put("pages", 1);
    ObjectNode fields = label.putObject("fields");
    fields.put("FirstName", holder.given());
    fields.put("LastName", holder.family());
    fields.put("DocumentNumber", number);
    fields.put("PersonalNumber", holder.cpf());
    fields.put("DateOfBirth", holder.born().toString());
    fields.put("DateOfIssue", holder.issued().toString());
    fields.put("DateOfExpiration", expires == null ? null : expires.toString());
    return label;
  }
}
