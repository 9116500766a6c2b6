package app.smartdocs.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.IdentityPart;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class ChecksTest {
  private static final String TEXT = "R. Cel. Ponce 22 apto 3 Centro Cuiabá/MT 78005-000";

  @Test
  void whatStandsThereInOtherWordsIsKept() {
    Checked<AddressPart> checked =
        AddressChecks.check(
            TEXT,
            Map.of(
                AddressPart.LOGRADOURO, "Rua Coronel Ponce",
                AddressPart.NUMERO, "22",
                AddressPart.COMPLEMENTO, "apartamento 3",
                AddressPart.BAIRRO, "CENTRO",
                AddressPart.CIDADE, "Cuiaba",
                AddressPart.ESTADO, "Mato Grosso",
                AddressPart.CEP, "78005000"));

    assertThat(checked.doubts()).isEmpty();
    assertThat(checked.parts().values()).hasSize(7);
    assertThat(checked.parts().text(AddressPart.ESTADO)).isEqualTo("MT");
    assertThat(checked.parts().text(AddressPart.CEP)).isEqualTo("78005-000");
  }

  @Test
  void aLetterMayBeShortForMoreThanOneWord() {
    for (String title : List.of("Dom", "Dona")) {
      assertThat(
              AddressChecks.check(
                      "R. D. Maria 10", Map.of(AddressPart.LOGRADOURO, "Rua " + title + " Maria"))
                  .parts()
                  .values())
          .hasSize(1);
    }
  }

  @Property
  void whatDoesNotStandThereIsRefusedAsInvented(
      @ForAll @AlphaChars @StringLength(min = 3, max = 12) String word) {
    Checked<AddressPart> checked =
        AddressChecks.check("1 2 3 4 5", Map.of(AddressPart.CIDADE, word, AddressPart.NUMERO, "6"));

    assertThat(checked.parts().values()).isEmpty();
    assertThat(checked.doubts()).contains(Doubt.INVENTED, Doubt.UNREADABLE);
  }

  @Test
  void piecesOfTheTextDoNotMakeANewName() {
    Checked<AddressPart> checked =
        AddressChecks.check("Rua São Bento, Vila Paulo", Map.of(AddressPart.CIDADE, "São Paulo"));

    assertThat(checked.parts().values()).isEmpty();
  }

  @Test
  void aCepOfAnotherStateIsLeftOutAndTold() {
    Checked<AddressPart> checked =
        AddressChecks.check(
            "Rua A 1 Niterói RJ 01310-100",
            Map.of(
                AddressPart.LOGRADOURO, "Rua A",
                AddressPart.NUMERO, "1",
                AddressPart.CIDADE, "Niterói",
                AddressPart.ESTADO, "RJ",
                AddressPart.CEP, "01310-100"));

    assertThat(checked.parts().text(AddressPart.CEP)).isNull();
    assertThat(checked.doubts()).contains(Doubt.CEP_STATE);
  }

  @Test
  void aCepSaysTheState() {
    Checked<AddressPart> checked =
        AddressChecks.check("Rua A, 78005-000", Map.of(AddressPart.ESTADO, "MT"));

    assertThat(checked.parts().text(AddressPart.ESTADO)).isEqualTo("MT");
  }

  @Test
  void thatThereIsNoNumberHasToBeSaid() {
    Map<AddressPart, String> none = Map.of(AddressPart.NUMERO, "s/n");

    assertThat(AddressChecks.check("Rua A, sem número", none).parts().text(AddressPart.NUMERO))
        .isEqualTo("s/n");
    assertThat(AddressChecks.check("Rua A", none).parts().values()).isEmpty();
  }

  @Test
  void numbersThatStandInNoPartAreTold() {
    assertThat(
            AddressChecks.check("Rua A 12 km 9", Map.of(AddressPart.LOGRADOURO, "Rua A")).doubts())
        .contains(Doubt.LEFT_OVER);
    assertThat(
            IdentityChecks.check(
                    "CPF 529.982.247-25 e 390.533.447-05",
                    Map.of(IdentityPart.CPF, "529.982.247-25"))
                .doubts())
        .contains(Doubt.LEFT_OVER);
  }

  @Test
  void checkDigitsBeatTheModel() {
    Checked<IdentityPart> right =
        IdentityChecks.check(
            "cpf 529.982.247-25 rg 12.345.678-9", Map.of(IdentityPart.CPF, "529.982.247-26"));
    Checked<IdentityPart> wrong =
        IdentityChecks.check("cpf 529.982.247-26", Map.of(IdentityPart.CPF, "529.982.247-26"));

    assertThat(right.parts().text(IdentityPart.CPF)).isEqualTo("529.982.247-25");
    assertThat(wrong.parts().values()).isEmpty();
    assertThat(wrong.doubts()).contains(Doubt.CPF_CHECK_DIGITS);
  }

  @Test
  void theKindFollowsFromTheNumbersThatAreLeft() {
    Checked<IdentityPart> checked =
        IdentityChecks.check(
            "passaporte FN123456 CPF 529.982.247-25",
            Map.of(IdentityPart.TIPO, "RG", IdentityPart.PASSAPORTE, "FN123456"));

    assertThat(checked.parts().text(IdentityPart.TIPO)).isEqualTo("PASSAPORTE");
  }

  @Test
  void aNumberThatIsNotInTheTextIsInvented() {
    Checked<IdentityPart> checked =
        IdentityChecks.check("rg 12.345.678-9", Map.of(IdentityPart.RG, "12.345.679-8"));

    assertThat(checked.parts().values()).isEmpty();
    assertThat(checked.doubts()).contains(Doubt.INVENTED);
  }

  @Test
  void aPieceOfANumberIsInvented() {
    String text = "CPF 529.982.247-25, RG 25.114.876-X";

    for (String piece : List.of("982.247-25", "29982247", "25.114.876", "2525114876X")) {
      assertThat(IdentityChecks.check(text, Map.of(IdentityPart.RG, piece)).doubts())
          .contains(Doubt.INVENTED);
    }
    assertThat(
            AddressChecks.check("Rua 13, 083, 970", Map.of(AddressPart.CEP, "13083-970")).doubts())
        .contains(Doubt.INVENTED);
  }

  @Test
  void aNumberStandsThereHoweverItIsSeparated() {
    assertThat(
            IdentityChecks.check("rg 0 12 345 678 9", Map.of(IdentityPart.RG, "12.345.678-9"))
                .doubts())
        .isEmpty();
    assertThat(
            IdentityChecks.check("RG/12345678-X", Map.of(IdentityPart.RG, "12.345.678-X")).doubts())
        .isEmpty();
  }

  @Test
  void aCpfIsNoDrivingLicenceUnlessTheTextNamesOne() {
    Map<IdentityPart, String> licence = Map.of(IdentityPart.CNH, "52998224725");

    Checked<IdentityPart> cpf = IdentityChecks.check("doc 529.982.247-25", licence);
    Checked<IdentityPart> cnh = IdentityChecks.check("CNH 52998224725", licence);

    assertThat(cpf.parts().text(IdentityPart.CNH)).isNull();
    assertThat(cpf.parts().text(IdentityPart.CPF)).isEqualTo("529.982.247-25");
    assertThat(cnh.parts().text(IdentityPart.CNH)).isEqualTo("52998224725");
  }
}
