package app.smartdocs.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CepTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Av. Paulista, 1000 - São Paulo/SP - 01310-100",
        "CEP 01310100",
        "cep:01.310-100 SP",
        "01310 - 100, apto 12"
      })
  void aCepIsFoundHoweverItIsWritten(String text) {
    assertThat(Cep.find(text)).contains(new Cep("01310100"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Rua A, 12345",
        "tel 91234-5678",
        "00000-000",
        "01310-1000",
        "529.982.247-25",
        "01310-100 e 20040-002"
      })
  void whatIsNoneOrNotTheOnlyOneIsNotFound(String text) {
    assertThat(Cep.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "69900062,AC", "57020050,AL", "69005010,AM", "69400000,AM", "68900073,AP", "40020000,BA",
    "60025060,CE", "70040010,DF", "73000000,DF", "29010002,ES", "72800000,GO", "74003010,GO",
    "65010000,MA", "30110000,MG", "79002000,MS", "78005000,MT", "66010000,PA", "58010000,PB",
    "50010000,PE", "64000000,PI", "80010000,PR", "20040002,RJ", "59010000,RN", "76801000,RO",
    "69301000,RR", "90010000,RS", "88010000,SC", "49010000,SE", "01310100,SP", "77001000,TO"
  })
  void eachLiesInItsState(String digits, State state) {
    assertThat(State.of(new Cep(digits))).contains(state);
  }

  @Test
  void noPrefixLiesInTwoStates() {
    for (int prefix = 0; prefix < 100_000; prefix++) {
      Cep cep = new Cep("%05d000".formatted(prefix));
      Optional<State> state = State.of(cep);
      assertThat(state.isPresent()).as("%s", cep).isEqualTo(prefix >= 1000 && !isNobodys(prefix));
    }
  }

  // Given to no state: what Rondônia had before.
  private static boolean isNobodys(int prefix) {
    return prefix >= 78900 && prefix <= 78999;
  }

  @Test
  void aStateIsKnownByItsNameAndItsAbbreviation() {
    assertThat(State.named("são paulo")).contains(State.SP);
    assertThat(State.named(" GOIAS ")).contains(State.GO);
    assertThat(State.named("rs")).contains(State.RS);
    assertThat(State.named("Mato Grosso")).contains(State.MT);
    assertThat(State.named("Guanabara")).isEmpty();
  }
}
