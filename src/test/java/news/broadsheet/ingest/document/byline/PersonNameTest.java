package news.broadsheet.ingest.document.byline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana Lima",
        "Jan van der Berg",
        "Luc d'Ormesson",
        "Luc d’Ormesson",
        "Sara al-Ali",
        "Omar el-Sayed",
        "A. B. Lima",
        "Ana Maria de la Cruz Lima",
        "王小明",
        "김철수",
        "田中太郎",
        "サラ",
        "سارة علي"
      })
  void a_name_is_one_in_any_script(String name) {
    assertThat(PersonName.is(name)).isTrue();
  }

  /** What is not sure is left in the byline alone: a wrong author is found by his name for ever. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Banksy",
        "ana lima",
        "Ana slept",
        "Ana Lima 2",
        "ana@daily.example Lima",
        "Ana: Lima",
        "daily.example Lima",
        "The Lima",
        "the Lima",
        "A B C D E F G"
      })
  void what_may_be_something_else_is_none(String name) {
    assertThat(PersonName.is(name)).isFalse();
  }

  @Test
  void a_name_is_no_longer_than_names_are() {
    assertThat(PersonName.is("Ana " + "L".repeat(76))).isTrue();
    assertThat(PersonName.is("Ana " + "L".repeat(77))).isFalse();
    assertThat(PersonName.is("A B C D E F")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jr", "jr.", "III", "Ph.D.", "PhD", "M.D.", "esq"})
  void what_follows_a_comma_may_belong_to_the_name_before(String suffix) {
    assertThat(PersonName.isSuffix(suffix)).isTrue();
    assertThat(PersonName.isSuffix(suffix + " Lima")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ana", "“Ana", "van", "VAN", "d'a", "d’a", "al-a", "el-a", "1", "水"})
  void words_of_names_begin_with_a_capital_or_are_known(String word) {
    assertThat(PersonName.isNameWord(word)).isTrue();
    assertThat(PersonName.isNameWord("x" + word.toLowerCase(java.util.Locale.ROOT))).isFalse();
  }
}
