package news.broadsheet.ingest.document.page.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  @ParameterizedTest
  @CsvSource({
    "Lock gate moves, 'lock GATE, moves!', 1, 1",
    "Lock gate moves, moves gate lock, 1, 1",
    "Lock gate moves again, Lock gate moves, 0.75, 1",
    "Lock gate, Lock barge, 0.3333, 0.5",
    "Lock gate, Ten soups, 0, 0",
    "'', '', 0, 0",
    "'', Lock, 0, 0",
    "Lock lock lock, Lock, 1, 1",
    "gate 5, gate 6, 0.3333, 0.5",
    "Straße № Ⅻ, straße ⅻ, 1, 1",
    "naïve café, naive cafe, 0, 0",
    "नमस्ते दुनिया, नमस्ते, 0.5, 1",
    "水门又动了, 水门, 0.4, 1",
    "東京 gate, 東京gate, 1, 1",
    "สวัสดี, สวัส, 0.6, 1"
  })
  void texts_are_like_each_other_by_their_words(
      String one, String other, double likeness, double containment) {
    assertThat(Likeness.of(one, other))
        .isEqualTo(Likeness.of(other, one))
        .isCloseTo(likeness, org.assertj.core.data.Offset.offset(0.001));
    assertThat(Likeness.containment(one, other))
        .isEqualTo(Likeness.containment(other, one))
        .isCloseTo(containment, org.assertj.core.data.Offset.offset(0.001));
  }

  // A headline ends long before; beyond, a text would only cost time.
  @Test
  void only_the_start_of_a_text_is_looked_at() {
    assertThat(Likeness.words("a ".repeat(1000) + "b")).containsExactly("a");
    assertThat(Likeness.words("a ".repeat(999) + "bc")).containsExactlyInAnyOrder("a", "bc");
  }

  @Test
  void words_are_what_stands_between_signs() {
    assertThat(Likeness.words("The gate's `hinge`{a|b}@c/d_e 0:9"))
        .containsExactlyInAnyOrder("the", "gate", "s", "hinge", "a", "b", "c", "d", "e", "0", "9");
  }
}
