package app.smartdocs.local.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** People, companies, places and numbers that do not exist; the same for the same seed. */
final class Invented {
  private static final List<String> GIVEN =
      List.of(
          "ANA",
          "BRUNO",
          "CARLA",
          "DIEGO",
          "ELAINE",
          "FABIO",
          "GABRIELA",
          "HENRIQUE",
          "ISABEL",
          "JORGE",
          "LARISSA",
          "MARCELO",
          "NATALIA",
          "OTAVIO",
          "PATRICIA",
          "RAFAEL",
          "SIMONE",
          "TIAGO",
          "VANESSA",
          "WAGNER");
  private static final List<String> MIDDLE =
      List.of("EXEMPLO", "MODELO", "AMOSTRA", "FIGURA", "ENSAIO");
  private static final List<String> FAMILY =
      List.of(
          "DE ANDRADE",
          "BARBOSA",
          "CARDOSO",
          "DOS REIS",
          "FERREIRA",
          "GUIMARÃES",
          "LACERDA",
          "MAGALHÃES",
          "DO NASCIMENTO",
          "OLIVEIRA",
          "PACHECO",
          "QUEIROZ",
          "RODRIGUES",
          "DA SILVA",
          "TEIXEIRA",
          "VASCONCELOS");
  private static final List<String> TRADES =
      List.of(
          "Papelaria",
          "Metalúrgica",
          "Distribuidora",
          "Gráfica",
          "Padaria",
          "Farmácia",
          "Transportes",
          "Laticínios",
          "Marcenaria",
          "Elétrica",
          "Calçados",
          "Ferragens");
  private static final List<String> STYLES =
      List.of(
          "Aurora",
          "Serra Azul",
          "Vale Verde",
          "Boa Vista",
          "Três Rios",
          "Horizonte",
          "Ipê Branco",
          "Pedra Alta",
          "Campo Belo",
          "Ponte Nova",
          "Sol Nascente",
          "Mar Aberto");
  private static final List<String> FORMS = List.of("Ltda.", "S.A.", "ME", "Eireli");
  private static final List<String> STREETS =
      List.of(
          "Rua das Acácias",
          "Avenida Afonso Pena",
          "Rua Padre Chagas",
          "Travessa do Comércio",
          "Alameda dos Jacarandás",
          "Rua Quinze de Novembro",
          "Avenida Beira-Mar",
          "Rua São Sebastião",
          "Praça da Matriz",
          "Estrada do Coqueiro");
  private static final List<City> CITIES =
      List.of(
          new City("São Paulo", "SP", "01", "SÃO PAULO"),
          new City("Campinas", "SP", "13", "SÃO PAULO"),
          new City("Rio de Janeiro", "RJ", "20", "RIO DE JANEIRO"),
          new City("Belo Horizonte", "MG", "30", "MINAS GERAIS"),
          new City("Vitória", "ES", "29", "ESPÍRITO SANTO"),
          new City("Salvador", "BA", "40", "BAHIA"),
          new City("Recife", "PE", "50", "PERNAMBUCO"),
          new City("Fortaleza", "CE", "60", "CEARÁ"),
          new City("Belém", "PA", "66", "PARÁ"),
          new City("Curitiba", "PR", "80", "PARANÁ"),
          new City("Florianópolis", "SC", "88", "SANTA CATARINA"),
          new City("Porto Alegre", "RS", "90", "RIO GRANDE DO SUL"),
          new City("Goiânia", "GO", "74", "GOIÁS"));

  private final Random random;

  Invented(long seed) {
    random = new Random(seed);
  }

  /**
   * A city.
   *
   * @param cep its first two digits
   * @param region the state's name in capitals
   */
  record City(String name, String state, String cep, String region) {
    String written() {
      return name + " - " + state;
    }
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  int from(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  String given() {
    return one(GIVEN);
  }

  /** With a word in it that says that nobody is meant. */
  String family() {
    return one(MIDDLE) + " " + one(FAMILY);
  }

  String company() {
    return one(TRADES) + " " + one(STYLES) + " " + one(FORMS);
  }

  City city() {
    return one(CITIES);
  }

  Invoice.Party party() {
    City city = city();
    return new Invoice.Party(
        company(),
        cnpj(),
        one(STREETS) + ", " + from(10, 2900),
        city.written(),
        city.cep() + digits(3) + "-" + digits(3),
        "(" + from(11, 99) + ") 5550-" + digits(4));
  }

  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(from(0, (int) (last.toEpochDay() - first.toEpochDay())));
  }

  BigDecimal price(int leastCents, int mostCents) {
    return BigDecimal.valueOf(from(leastCents, mostCents), 2);
  }

  String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  /** A CPF with its check digits. */
  String cpf() {
    String number = digits(9);
    number += check(number, 11);
    number += check(number, 11);
    return number.replaceFirst("(...)(...)(...)(..)", "$1.$2.$3-$4");
  }

  /** A CNPJ with its check digits. */
  String cnpj() {
    String number = digits(8) + "0001";
    number += check(number, 9);
    number += check(number, 9);
    return number.replaceFirst("(..)(...)(...)(....)(..)", "$1.$2.$3/$4-$5");
  }

  /** A general register as São Paulo writes it. */
  String generalRegister() {
    return from(10, 59) + "." + digits(3) + "." + digits(3) + "-" + from(0, 9);
  }

  // The weights grow from 2 at the right end, and begin again beyond the largest.
  private static int check(String digits, int largestWeight) {
    int sum = 0;
    int weight = 2;
    for (int i = digits.length() - 1; i >= 0; i--) {
      sum += (digits.charAt(i) - '0') * weight;
      weight = weight == largestWeight ? 2 : weight + 1;
    }
    int rest = sum % 11;
    return rest < 2 ? 0 : 11 - rest;
  }

  static String written(LocalDate day) {
    return String.format(
        Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
