package app.smartdocs.local.docintel.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityRulesTest {
  @Test
  void aDriversLicenceHasItsNumberAndItsDates() {
    FoundDocument card =
        read(
            new Sheet()
                .say(2, 2, "REPÚBLICA FEDERATIVA DO BRASIL")
                .say(2, 5, "CARTEIRA NACIONAL DE HABILITAÇÃO")
                .say(2, 10, 1, "NOME")
                .say(2, 11.2, "PEDRO EXEMPLO ROCHA")
                .say(2, 20, 1, "CPF")
                .say(2, 21.2, "123.456.789-09")
                .say(40, 20, 1, "DATA NASCIMENTO")
                .say(40, 21.2, "01/02/1990")
                .say(2, 30, 1, "Nº REGISTRO")
                .say(2, 31.2, "01234567890")
                .say(40, 30, 1, "VALIDADE")
                .say(40, 31.2, "05/06/2031")
                .say(70, 30, 1, "CAT. HAB.")
                .say(70, 31.2, "AB"));

    assertThat(card.docType()).isEqualTo("idDocument.driverLicense");
    assertThat(Found.texts(card))
        .containsOnly(
            entry("CountryRegion", "BRA"),
            entry("FirstName", "PEDRO"),
            entry("LastName", "EXEMPLO ROCHA"),
            entry("PersonalNumber", "123.456.789-09"),
            entry("DateOfBirth", "1990-02-01"),
            entry("DocumentNumber", "01234567890"),
            entry("DateOfExpiration", "2031-06-05"),
            entry("VehicleClassifications", "AB"));
  }

  @Test
  void aCpfWithWrongCheckDigitsIsGivenAsReadWithLittleConfidence() {
    FoundDocument card =
        read(new Sheet().say(2, 2, "CARTEIRA DE IDENTIDADE").say(2, 8, "CPF: 123.456.789-00"));

    assertThat(card.fields().get("PersonalNumber"))
        .isNotNull()
        .satisfies(
            cpf -> {
              assertThat(cpf.value()).isEqualTo(new FieldValue.Text("123.456.789-00"));
              assertThat(cpf.confidence()).isEqualTo(Confidence.WRONG_CHECK_DIGITS);
            });
  }

  @Test
  void aCpfWhoseLabelIsLostIsKnownByItsCheckDigits() {
    FoundDocument card =
        read(
            new Sheet()
                .say(2, 2, "REGISTRO GERAL 12.345.678-9")
                .say(2, 8, "GPE")
                .say(2, 11, "123.456.789-09")
                .say(2, 20, "111.222.333-44"));

    assertThat(Found.texts(card))
        .containsOnly(
            entry("DocumentNumber", "12.345.678-9"), entry("PersonalNumber", "123.456.789-09"));
  }

  @Test
  void aCompositeGivenNameEndsWhereTheParentsNameBegins() {
    FoundDocument card =
        read(
            new Sheet()
                .say(2, 2, "CARTEIRA DE IDENTIDADE")
                .say(2, 10, 1, "NOME")
                .say(2, 11.2, "ANA CLARA DOS SANTOS MODELO")
                .say(2, 20, 1, "FILIAÇÃO")
                .say(2, 21.2, "RUI MODELO")
                .say(2, 23.2, "EVA DOS SANTOS"));

    assertThat(Found.texts(card))
        .containsOnly(
            entry("FirstName", "ANA CLARA"),
            entry("LastName", "DOS SANTOS MODELO"),
            entry("FatherName", "RUI MODELO"),
            entry("MotherName", "EVA DOS SANTOS"));
  }

  @Test
  void oneParentAloneIsNeitherFatherNorMother() {
    FoundDocument card =
        read(
            new Sheet()
                .say(2, 2, "CARTEIRA DE IDENTIDADE")
                .say(2, 20, 1, "FILIAÇÃO")
                .say(2, 21.2, "EVA DOS SANTOS")
                .say(2, 30, "DATA DE NASCIMENTO: 01/02/1990"));

    assertThat(card.fields()).containsOnlyKeys("DateOfBirth");
  }

  @Test
  void anImpossibleDateOfBirthIsLeftOut() {
    FoundDocument card =
        read(
            new Sheet()
                .say(2, 2, "REGISTRO GERAL: 12.345.678-9")
                .say(2, 8, "DATA DE NASCIMENTO: 31/02/1990"));

    assertThat(card.fields()).containsOnlyKeys("DocumentNumber");
  }

  private static FoundDocument read(Sheet sheet) {
    List<FoundDocument> found =
        new BrazilianFieldRules().documents("prebuilt-idDocument", sheet.pages());
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
