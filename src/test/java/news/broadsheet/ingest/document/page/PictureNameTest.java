package news.broadsheet.ingest.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.article.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureNameTest {

  /** A page shows a picture in one size and names it to programs in another. */
  @ParameterizedTest
  @CsvSource({
    "https://p.example/large/lock-gate.jpg, https://cdn.example/small/lock-gate.jpg?w=300",
    "https://p.example/lock-gate.jpg, https://p.example/lock-gate-1024x768.jpg",
    "https://p.example/lock-gate.jpg, https://p.example/LOCK-GATE_300x200.webp#x"
  })
  void two_sizes_of_one_picture_have_one_name(String one, String other) {
    assertThat(PictureName.of(one)).isEqualTo(PictureName.of(other));
  }

  /** A short name is a number or "image", which many pictures are called. */
  @ParameterizedTest
  @CsvSource({
    "https://p.example/lock-gate.jpg, https://p.example/lock-gates.jpg",
    "https://p.example/1/image.jpg, https://p.example/2/image.jpg",
    "https://p.example/1/, https://p.example/2/",
    "https://p.example/lock-gate-1x1.jpg, https://p.example/lock-gate-2x2.jpg"
  })
  void two_pictures_have_two_names(String one, String other) {
    assertThat(PictureName.of(one)).isNotEqualTo(PictureName.of(other));
  }

  @Test
  void six_letters_are_a_name() {
    assertThat(PictureName.of("https://p.example/1/ferry1.jpg")).isEqualTo("ferry1");
    assertThat(PictureName.of("https://p.example/1/ferry.jpg"))
        .isEqualTo("https://p.example/1/ferry.jpg");
    assertThat(PictureName.of(null)).isEqualTo(PictureName.of("null"));
  }

  @Test
  void what_people_are_shown_is_fuller_and_what_programs_are_told_is_larger() {
    Image told = new Image("large.jpg", "told", "told", "told");
    Image shown = new Image("small.jpg", "shown", "shown", "shown");
    Image bare = new Image("small.jpg", null, null, null);
    assertThat(PictureName.merged(told, shown))
        .isEqualTo(new Image("large.jpg", "shown", "shown", "shown"));
    assertThat(PictureName.merged(told, bare)).isEqualTo(told);
  }

  @Test
  void a_text_of_nothing_or_too_much_is_none() {
    assertThat(PictureName.present(" a ", 3)).isEqualTo("a");
    assertThat(PictureName.present("abcd", 3)).isNull();
    assertThat(PictureName.present("  ", 3)).isNull();
  }
}
