package app.smartdocs.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CpfTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "529.982.247-25",
        "CPF: 52998224725",
        "529982247-25 RG 12.345.678-9",
        "cpf 529 982 247 25",
        "529.982.247/25.",
        "529.982.247-25, 529.982.247-25"
      })
  void aCpfIsFoundHoweverItIsWritten(String text) {
    assertThat(Cpf.find(text)).contains(new Cpf("52998224725"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "529.982.247-26",
        "111.111.111-11",
        "1529982247250",
        "RG 12.345.678-9",
        "529.982.247-25 e 111.444.777-35",
        "+55 11 91234-5678"
      })
  void whatIsNoneOrNotTheOnlyOneIsNotFound(String text) {
    assertThat(Cpf.find(text)).isEmpty();
  }

  @Test
  void leadingZerosThatASpreadsheetLostArePutBack() {
    assertThat(Cpf.ofNumber("191")).isEmpty();
    assertThat(Cpf.ofNumber("1234567890")).contains(new Cpf("01234567890"));
    assertThat(Cpf.ofNumber("1234567891")).isEmpty();
    assertThat(Cpf.ofNumber("52998224725")).contains(new Cpf("52998224725"));
  }

  @Test
  void itIsPrintedAsOnesCardHasIt() {
    assertThat(new Cpf("52998224725")).hasToString("529.982.247-25");
    assertThatThrownBy(() -> new Cpf("52998224726")).isInstanceOf(IllegalArgumentException.class);
  }
}
