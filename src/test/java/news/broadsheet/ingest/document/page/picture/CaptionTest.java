package news.broadsheet.ingest.document.page.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import news.broadsheet.article.Image;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionTest {

  private static Caption caption(String html) {
    return Caption.of(Objects.requireNonNull(Jsoup.parseBodyFragment(html).selectFirst("img")));
  }

  private static Caption printed(String text) {
    return caption("<figure><img src=a.jpg><figcaption>" + text + "</figcaption></figure>");
  }

  // Papers print both in one line, in their own way; readers ask for the one or the other.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      nullValues = "-",
      value = {
        "The gate at dawn.                          ; The gate at dawn. ; -",
        "The gate at dawn. Photo: P. Sand           ; The gate at dawn  ; P. Sand",
        "The gate at dawn – Foto: P. Sand           ; The gate at dawn  ; P. Sand",
        "The gate at dawn. © P. Sand                ; The gate at dawn  ; P. Sand",
        "The gate at dawn. (Photo by P. Sand)       ; The gate at dawn. ; P. Sand",
        "The gate at dawn. [P. Sand/Reuters]        ; The gate at dawn. ; P. Sand/Reuters",
        "The gate at dawn (P. Sand via AP)          ; The gate at dawn  ; P. Sand via AP",
        "The gate (left) at dawn                    ; The gate (left) at dawn ; -",
        "Photo: P. Sand                             ; -                 ; P. Sand",
        "Bild: P. Sand / dpa                        ; -                 ; P. Sand / dpa",
        "(c) P. Sand                                ; -                 ; P. Sand",
        "Photo by P. Sand                           ; -                 ; P. Sand",
        "(The gate at dawn)                         ; The gate at dawn  ; -",
        "– The gate at dawn –                       ; The gate at dawn  ; -"
      })
  void caption_and_credit_on_one_line_are_told_apart(String line, String text, String credit) {
    assertThat(printed(line))
        .isEqualTo(new Caption(text == null ? "" : text, credit == null ? "" : credit));
  }

  // Where the page says which is which, it is believed rather than the line taken apart.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img><figcaption>The gate at dawn <span class='photo-credit'>P. Sand</span></figcaption></figure>",
        "<figure><img><figcaption>The gate at dawn</figcaption><small class=attribution>Photo: P. Sand</small></figure>",
        "<figure><img><figcaption>The gate at dawn <em itemprop=author>P. Sand</em></figcaption></figure>",
        "<figure><img><p class='figure__caption'>The gate at dawn</p><p class=credit>P. Sand</p></figure>",
        "<div><div><img></div><p class=caption>The gate at dawn <i class=quelle>P. Sand</i></p></div>"
      })
  void an_element_that_is_called_a_credit_is_one(String html) {
    assertThat(caption(html)).isEqualTo(new Caption("The gate at dawn", "P. Sand"));
  }

  @Test
  void a_credit_of_nothing_or_of_a_whole_paragraph_is_none() {
    assertThat(printed("The gate<span class=credit> </span>").credit()).isEmpty();
    assertThat(printed("The gate<span class=credit>" + "long ".repeat(50) + "</span>").credit())
        .isEmpty();
    assertThat(printed("Photo: " + "long ".repeat(50)).credit()).isEmpty();
  }

  // What stands around more than one picture, or around half the page, is not of this one.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img><p>The gate at dawn</p>",
        "<div><img><img><p class=caption>The gate at dawn</p></div>",
        "<div><img><p class=caption> </p></div>",
        "<div><img></div><p class=caption>The gate at dawn</p>",
        "<figure><img></figure>",
        "<figure class=caption><img>The gate at dawn</figure>"
      })
  void what_is_not_below_the_picture_is_no_caption(String html) {
    assertThat(caption("<main>" + html + "<img></main>")).isEqualTo(Caption.NONE);
  }

  @Test
  void an_element_of_many_children_is_the_page_and_no_figure() {
    String line = "<p class=caption>The gate at dawn</p>";
    for (String tag : new String[] {"figure", "div"}) {
      String around = "<" + tag + "><img>%s" + line + "</" + tag + ">";
      assertThat(caption(around.formatted("<p>Text</p>".repeat(19)))).isEqualTo(Caption.NONE);
      assertThat(caption(around.formatted("<p>Text</p>".repeat(18))).text())
          .isEqualTo("The gate at dawn");
    }
  }

  @Test
  void the_search_ends_some_elements_further_out_and_at_a_long_text() {
    String line = "<p class=caption>The gate at dawn</p>";
    assertThat(caption("<div>" + "<div>".repeat(5) + "<img>" + "</div>".repeat(5) + line).text())
        .isEqualTo("The gate at dawn");
    assertThat(caption("<div>" + "<div>".repeat(6) + "<img>" + "</div>".repeat(6) + line))
        .isEqualTo(Caption.NONE);
    String text = "<p>" + "Text of the page. ".repeat(60) + "</p>";
    assertThat(caption("<div><div><img>" + text + "</div>" + line)).isEqualTo(Caption.NONE);
  }

  // No field may be longer than an article can have it, nor hold nothing.
  @Test
  void an_image_has_what_is_printed_and_no_more() {
    assertThat(new Caption("The gate", "P. Sand").image("https://a.example/a.jpg", " A lock "))
        .isEqualTo(new Image("https://a.example/a.jpg", "The gate", "P. Sand", "A lock"));
    assertThat(Caption.NONE.image("a.jpg", " ")).isEqualTo(new Image("a.jpg", null, null, null));
    assertThat(new Caption("c".repeat(5000), "c".repeat(1000)).image("a.jpg", "c".repeat(5000)))
        .isEqualTo(new Image("a.jpg", "c".repeat(5000), "c".repeat(1000), "c".repeat(5000)));
    assertThat(new Caption("c".repeat(5001), "c".repeat(1001)).image("a.jpg", "c".repeat(5001)))
        .isEqualTo(new Image("a.jpg", null, null, null));
  }
}
