package news.broadsheet.ingest.document.page.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSourceTest {

  private static Optional<String> source(String html) {
    return ImageSource.of(Objects.requireNonNull(Jsoup.parseBodyFragment(html).selectFirst("img")));
  }

  // Pages that load pictures late print a placeholder as their source; it is the same on each.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "<img src='a.jpg'>                                         | a.jpg",
        "<img src='blank.png' data-src='a.jpg'>                    | a.jpg",
        "<img src='blank.png' data-lazy-src=' a.jpg '>             | a.jpg",
        "<img data-original='a.jpg' data-full-src='b.jpg'>         | a.jpg",
        "<img src='data:image/gif;base64,R0' srcset='a.jpg 1x'>    | a.jpg",
        "<img data-src='data:image/gif;base64,R0' src='a.jpg'>     | a.jpg",
        "<img src='a.jpg' srcset='b.jpg 900w'>                     | a.jpg",
        "<img data-lazy-srcset='a.jpg 400w'>                       | a.jpg",
        "<picture><source srcset='a.jpg 2x'><img></picture>        | a.jpg",
        "<picture><source><source data-srcset='a.jpg'><img></picture> | a.jpg",
        "<picture><source srcset='b.jpg 2x'><img src='a.jpg'></picture> | a.jpg"
      })
  void the_address_of_the_picture_itself_is_found(String html, String address) {
    assertThat(source(html)).contains(address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a.jpg 400w, b.jpg 800w                | b.jpg",
        "b.jpg 800w, a.jpg 400w                | b.jpg",
        "a.jpg, b.jpg 1.5x, c.jpg 1x           | b.jpg",
        "a.jpg 400w, b.jpg 800w 600h           | b.jpg",
        "a.jpg, b.jpg                          | a.jpg",
        "a.jpg 400w, b.jpg large               | a.jpg",
        "a.jpg?size=1,2 100w, b.jpg?size=3,4 50w | a.jpg?size=1,2",
        "a.jpg 9999999w, b.jpg 10w             | b.jpg"
      })
  void of_a_set_the_largest_is_taken(String set, String address) {
    assertThat(source("<img srcset='" + set + "'>")).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img>",
        "<img src=''>",
        "<img src='data:image/gif;base64,R0'>",
        "<img srcset=' '>",
        "<div><source srcset='a.jpg'><img></div>",
        "<picture><source><img></picture>"
      })
  void a_picture_without_address_has_none(String html) {
    assertThat(source(html)).isEmpty();
  }
}
