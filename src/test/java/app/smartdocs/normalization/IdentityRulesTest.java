package app.smartdocs.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.appointment.IdentityPart;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentityRulesTest {
  private static Map<IdentityPart, String> parts(String text) {
    Map<IdentityPart, String> parts = new TreeMap<>();
    IdentityRules.read(text)
        .parts()
        .values()
        .forEach((part, value) -> parts.put(part, value.text()));
    return parts;
  }

  @Test
  void severalDocumentsOfOneCellAreToldApart() {
    assertThat(parts("RG 12.345.678-9 SSP/SP CPF 529.982.247-25 CNH 01234567890"))
        .containsExactly(
            Map.entry(IdentityPart.TIPO, "RG"),
            Map.entry(IdentityPart.CPF, "529.982.247-25"),
            Map.entry(IdentityPart.RG, "12.345.678-9"),
            Map.entry(IdentityPart.ORGAO_EMISSOR, "SSP"),
            Map.entry(IdentityPart.UF_EMISSOR, "SP"),
            Map.entry(IdentityPart.CNH, "01234567890"));
  }

  @Test
  void noWordIsTakenForPartOfANumber() {
    assertThat(parts("RG novo 12.345.678-9")).doesNotContainValue("VO 12.345.678-9");
  }

  @Test
  void aCpfGetsItsLeadingZerosBack() {
    assertThat(parts("CPF 1234567890")).containsEntry(IdentityPart.CPF, "012.345.678-90");
  }

  @Test
  void foreignersHaveARegisterOrAPassport() {
    assertThat(parts("RNM F012345-J"))
        .containsEntry(IdentityPart.TIPO, "RNE")
        .containsEntry(IdentityPart.RNE, "F012345-J");
    assertThat(parts("passaporte boliviano 1234567"))
        .containsEntry(IdentityPart.PASSAPORTE, "1234567")
        .containsEntry(IdentityPart.PAIS, "Bolívia");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678", // Of what?
        "01234567891", // Its check digits do not fit.
        "CPF 529.982.247-26",
        "CPF 529.982.247-25 e 390.533.447-05",
        "RG 12.345.678-9 ou 98.765.432-1 SSP/SP",
        "CPF da mãe 390.533.447-05",
        "RG 52998224725", // A CPF under the wrong name.
        "RG 2019", // A year.
        "ID 12345678",
        "P1234567", // A passport, or a foreigner's register.
        "RG MG-12.345.678 SSP/SP", // Of which state?
        "CNH 00000000000",
        "não trouxe",
        "111.111.111-11",
        ""
      })
  void whatMayBeReadInMoreWaysThanOneIsNotCertain(String text) {
    assertThat(IdentityRules.read(text).certain()).isFalse();
  }
}
