package news.broadsheet.edit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.broadsheet.problem.ProblemException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
  @ParameterizedTest
  @ValueSource(strings = {"\"3.1\"", "\"x\", \"3.1\"", "\"3.1.urls\"", "*"})
  void a_change_passes_when_nothing_changed_meanwhile(String header) {
    assertThatCode(() -> IfMatch.of(List.of(header)).check("3.1", "3.1.urls"))
        .doesNotThrowAnyException();
  }

  // A weak tag promises only the same meaning, too little to overwrite by.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"\"3.0\" | 412", "W/\"3.1\" | 412", "3.1 | 400", "'' | 400", "\"3.1\" x | 400"})
  void a_change_is_refused(String header, int status) {
    assertThatThrownBy(() -> IfMatch.of(List.of(header)).check("3.1"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> Assertions.assertThat(e.type().status()).isEqualTo(status));
  }
}
