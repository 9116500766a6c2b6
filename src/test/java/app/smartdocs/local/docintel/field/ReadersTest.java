package app.smartdocs.local.docintel.field;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.field.FieldValue.Currency;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTest {
  private final MoneyReader brazilian = new MoneyReader(true, "BRL");
  private final MoneyReader english = new MoneyReader(false, "");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1.234,56; 1234.56; BRL; ''",
        "R$ 1.234,56; 1234.56; BRL; R$",
        "R$1.234.567,89; 1234567.89; BRL; R$",
        "RS 99,90; 99.90; BRL; R$",
        "R$ l.2O0,5O; 1200.50; BRL; R$",
        "US$ 1,234.56; 1234.56; USD; US$",
        "€ 12,00; 12.00; EUR; €",
        "12,00 EUR; 12.00; EUR; €",
        "R$ 1.000; 1000; BRL; R$",
        "-4,45; -4.45; BRL; ''",
        "R$ -4,45; -4.45; BRL; R$",
        "4,45-; -4.45; BRL; ''",
      })
  void amountsAreReadAsBrazilWritesThem(String text, String amount, String code, String symbol) {
    assertThat(brazilian.amount(text)).contains(new Currency(new BigDecimal(amount), symbol, code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "12", "1.000", "12/03/2026", "BOLO", "SO,BB", "31.746.205/0001-44", "12,3456"})
  void whatHasNeitherCentsNorACurrencyIsNoAmount(String text) {
    assertThat(brazilian.amount(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"1,245; 1.245", "1.000; 1000", "12; 12", "9,5; 9.5"})
  void aCommaInAQuantityPartsTheFractionWhereItPartsTheCents(String text, String number) {
    assertThat(brazilian.number(text)).contains(new BigDecimal(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"1,245; 1245", "1.5; 1.5"})
  void aCommaInAnEnglishQuantityPartsThousands(String text, String number) {
    assertThat(english.number(text)).contains(new BigDecimal(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12/03/2026; 2026-03-12",
        "1/3/26; 2026-03-01",
        "12.03.1998; 1998-03-12",
        "12-03-98; 1998-03-12",
        "03/25/2026; 2026-03-25",
        "2026-03-12; 2026-03-12",
        "l2/O3/2O26; 2026-03-12",
        "12 de março de 2026; 2026-03-12",
        "1º de marco de 2026; 2026-03-01",
        "12 MAR 2026; 2026-03-12",
        "12 DE MARÇO DE 2026; 2026-03-12",
        "12/DEZ/2026; 2026-12-12",
        "March 12, 2026; 2026-03-12",
      })
  void daysAreReadInTheirUsualForms(String text, LocalDate day) {
    assertThat(DateReader.parse(text)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2026",
        "12/2026",
        "00/00/0000",
        "12 de outono de 2026",
        "123.456.789-09",
        "31/13/2026",
        "1º semestre de 2026",
        "s de maio de 2026"
      })
  void whatNoCalendarHasIsNoDay(String text) {
    assertThat(DateReader.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"123.456.789-09", "12345678909", "31.746.205/0001-44", "08.451.937/0001-95"})
  void checkDigitsAreComputedModulo11(String id) {
    assertThat(TaxIds.valid(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123.456.789-00",
        "111.111.111-11",
        "31.746.205/0001-45",
        "31.746.205/0001",
        "",
        "00.000.000/0000-00"
      })
  void wrongCheckDigitsAndOneDigitRepeatedAreNotValid(String id) {
    assertThat(TaxIds.valid(id)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "123.456.789-O9, 123.456.789-09",
    "l23.456.789-09, 123.456.789-09",
    "123 456 789 - 09, 123.456.789-09"
  })
  void lettersInACpfAreTheDigitsTheyLookLike(String read, String cpf) {
    assertThat(TaxIds.cpf(read)).contains(cpf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "DATA DE EMISSAO; Data de emissão; 1.0",
        "Nº; n°; 1.0",
        "T0TA1; Total; 0.97",
        "DATA DE EM1SSAO:; Data de emissão; 0.97",
        "VENCIMENIO; Vencimento; 0.9",
        "Subtotal; Total; 0.0",
        "CPE; CPF; 0.0",
      })
  void labelsAreKnownInSpiteOfMistakenLetters(String read, String meant, double likeness) {
    assertThat(Spelling.Form.of(read).likeness(Spelling.Form.of(meant))).isEqualTo(likeness);
  }
}
