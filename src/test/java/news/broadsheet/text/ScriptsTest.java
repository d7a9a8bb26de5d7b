package news.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {

  @ParameterizedTest
  @ValueSource(strings = {"東", "の", "カ", "ー", "ㄅ", "ก", "ກ", "က", "ក", "𠮷"})
  void scripts_without_spaces_are_known(String letter) {
    assertThat(Scripts.withoutSpaces(letter.codePointAt(0))).isTrue();
    assertThat(SearchText.inPairs(letter.codePointAt(0))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "д", "ا", "ა", "।", "☂", "😀", " "})
  void all_others_have_them(String letter) {
    assertThat(Scripts.withoutSpaces(letter.codePointAt(0))).isFalse();
    assertThat(SearchText.inPairs(letter.codePointAt(0))).isFalse();
  }

  /** Korean has spaces, and yet its particles are written to the noun before them. */
  @ParameterizedTest
  @ValueSource(strings = {"한", "\u1100", "ㄱ"})
  void korean_is_looked_for_in_pairs(String letter) {
    assertThat(Scripts.hangul(letter.codePointAt(0))).isTrue();
    assertThat(Scripts.withoutSpaces(letter.codePointAt(0))).isFalse();
    assertThat(SearchText.inPairs(letter.codePointAt(0))).isTrue();
  }

  /** Who types a word plainly must find it, whatever its publisher put between the letters. */
  @ParameterizedTest
  @ValueSource(
      ints = {0xAD, 0x200B, 0x200D, 0x200F, 0xFEFF, 0x034F, 0xFE00, 0xFE0F, 0xE0100, 0xE01EF})
  void signs_that_nobody_sees_are_invisible(int codePoint) {
    assertThat(Scripts.invisible(codePoint)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {' ', 'a', 0xA0, 0x0301, 0xFDFF, 0xFE10, 0xE01F0, 0x0350})
  void signs_that_take_room_or_mean_something_are_not(int codePoint) {
    assertThat(Scripts.invisible(codePoint)).isFalse();
  }
}
