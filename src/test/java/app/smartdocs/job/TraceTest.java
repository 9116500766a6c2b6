package app.smartdocs.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class TraceTest {
  private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final Trace TRACE = new Trace(ID);

  @Test
  void theTraceOfARequestIsReadFromItsHeader() {
    assertThat(Trace.parse("00-" + ID + "-00f067aa0ba902b7-01")).contains(TRACE);
    assertThat(Trace.parse("01-" + ID + "-00f067aa0ba902b7-01-what-comes-later")).contains(TRACE);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
        "00-4bf92f35-00f067aa0ba902b7-01",
        "a line\nbreak"
      })
  void aMalformedHeaderIsNoTrace(String header) {
    assertThat(Trace.parse(header)).isEmpty();
  }

  @Test
  void aCallCarriesTheTraceAndAParentOfItsOwn() {
    String header = TRACE.traceparent();

    assertThat(Trace.parse(header)).contains(TRACE);
    assertThat(TRACE.traceparent()).isNotEqualTo(header);
  }

  @Test
  void aThreadIsInTheInnermostTrace() {
    Trace inner = new Trace("00000000000000000000000000000001");

    String seen =
        Trace.during(
            TRACE,
            () ->
                Trace.during(inner, () -> Trace.current().orElseThrow().id())
                    + Trace.current().orElseThrow().id());

    assertThat(seen).isEqualTo(inner.id() + ID);
    assertThat(Trace.current()).isEmpty();
  }

  @Test
  void aTraceIsLeftWhenItsWorkFails() {
    assertThatThrownBy(
            () ->
                Trace.during(
                    TRACE,
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    assertThat(Trace.current()).isEmpty();
  }
}
