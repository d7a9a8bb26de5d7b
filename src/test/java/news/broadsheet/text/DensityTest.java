package news.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article must never be taken for hostile text: its markup would be printed. */
class DensityTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", " \n", "\t\r\n"})
  void a_paragraph_may_have_a_thousand_lines_however_they_end(String end) {
    assertThat(Density.isBearable(("1" + end).repeat(1000))).isTrue();
    assertThat(Density.isBearable(("1" + end).repeat(1001))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", " \t\n", "\r\n", "\r"})
  void a_blank_line_ends_the_count(String blank) {
    String half = "1\n".repeat(600) + "]*_".repeat(200);
    assertThat(Density.isBearable(half + "\n" + blank + half)).isTrue();
    assertThat(Density.isBearable(half + "\n" + half)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "_"})
  void links_among_emphasis_are_bounded_by_their_product(String mark) {
    assertThat(Density.isBearable("]".repeat(500) + mark.repeat(500))).isTrue();
    assertThat(Density.isBearable("]".repeat(500) + mark.repeat(501))).isFalse();
    assertThat(Density.isBearable(mark.repeat(500) + "]".repeat(501))).isFalse();
  }

  @Test
  void they_are_counted_to_the_end_of_their_paragraph() {
    assertThat(Density.isBearable("]".repeat(500) + "\n" + "*".repeat(501))).isFalse();
    assertThat(Density.isBearable("*".repeat(501) + "\n" + "]".repeat(500))).isFalse();
    assertThat(Density.isBearable("]".repeat(500) + "\n\n" + "*".repeat(501))).isTrue();
    assertThat(Density.isBearable("*".repeat(501) + "\n\n" + "]".repeat(500))).isTrue();
  }

  @Test
  void either_alone_is_not_bounded() {
    assertThat(Density.isBearable("]".repeat(1_000_000))).isTrue();
    assertThat(Density.isBearable("*".repeat(1_000_000))).isTrue();
    assertThat(Density.isBearable("[(#`".repeat(1_000_000))).isTrue();
  }

  @Test
  void lines_of_text_that_is_too_dense_are_text_without_markup() {
    String text = PlainText.of("# *a*\n  [b](c)  \n".repeat(600)).value();
    assertThat(text).startsWith("# *a* [b](c) # *a* [b](c) #").doesNotContain("\n");
  }
}
