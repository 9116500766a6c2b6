package app.smartdocs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FilenameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nota fiscal.pdf|nota fiscal.pdf",
        "../../etc/passwd.pdf|passwd.pdf",
        "C:\\Users\\Ana\\recibo.png|recibo.png",
        "contrato 📄 família 👨‍👩‍👧.pdf|contrato 📄 família 👨‍👩‍👧.pdf",
        "<img src=x onerror=alert(1)>.pdf|<img src=x onerror=alert(1)>.pdf",
      })
  void theLastPartOfAPathIsKeptAsGiven(String given, String shown) {
    assertThat(Filename.clean(given)).isEqualTo(shown);
  }

  @Test
  void controlCharactersAndTurnedReadingDirectionsGo() {
    assertThat(Filename.clean("a\u0000b\r\nc\u202Efdp.exe\u200B")).isEqualTo("abcfdp.exe");
  }

  @Test
  void threeHundredCharactersStay() {
    String name = "n".repeat(296) + ".pdf";

    assertThat(Filename.clean(name)).isEqualTo(name);
  }

  @Test
  void whatIsLongerThanItsColumnIsCutBeforeTheExtension() {
    assertThat(Filename.clean("😀".repeat(300) + ".pdf"))
        .hasSizeLessThanOrEqualTo(400)
        .endsWith("😀.pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "..", "folder/", "\u0007"})
  void aNameOfNothingIsRefused(String given) {
    assertThatThrownBy(() -> Filename.clean(given))
        .isInstanceOf(RefusedException.class)
        .hasMessage("The file has no name. Send one, such as invoice.pdf.");
  }
}
