package news.broadsheet.ingest.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.article.Image;
import news.broadsheet.url.whatwg.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pictures of a piece of HTML are listed beside its text; what is printed below them goes along.
 */
class PicturesTest {

  private static final String A = "https://gazette.example/a.jpg";

  private static HtmlFragment read(String html) {
    return HtmlFragment.of(html, HttpUrl.parse("https://gazette.example/ferry"));
  }

  private static List<Image> images(String html) {
    return read(html).images();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=a.jpg>",
        "<amp-img src=a.jpg></amp-img>",
        "<img src=blank.gif data-src=a.jpg>",
        "<img src=blank.gif data-lazy-src=a.jpg>",
        "<img src=blank.gif data-original=a.jpg>",
        "<img src=a-300x200.jpg data-orig-file=a.jpg>",
        "<img src=a.jpg data-src='data:image/gif;base64,R0'>",
        "<figure><img src=a.jpg></figure>",
        "<img src=a.jpg><img src=/a.jpg>"
      })
  void an_image_is_found_wherever_its_address_is(String html) {
    assertThat(images(html)).containsExactly(new Image(A, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=p.gif width=1>",
        "<img src=p.gif height=0px>",
        "<img src=p.gif width=2px height=90>",
        "<img src=''>",
        "<img>",
        "<img src='javascript:a()'>"
      })
  void a_counting_pixel_or_a_lost_image_is_none(String html) {
    assertThat(images(html)).isEmpty();
  }

  @Test
  void an_image_three_pixels_wide_is_one() {
    assertThat(images("<img src=a.jpg width=3 height=10>")).hasSize(1);
  }

  /** WordPress sends the signs of a text as images; without them "I :) it" loses its verb. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "<img class=wp-smiley alt=🙂 src=s.png>       | Fine 🙂 day | 0",
        "<img class='emoji x' alt=🙂 src=s.png>       | Fine 🙂 day | 0",
        "<img class=emoji alt='' src=s.png>           | Fine day     | 1",
        "<img alt=🙂 src=s.png>                       | Fine day     | 1",
        "<img class=emoji alt='a long word of a sign' src=s.png> | Fine day | 1"
      })
  void an_emoticon_is_text(String image, String text, int images) {
    HtmlFragment read = read("<p>Fine " + image + " day");
    assertThat(read.text()).isEqualTo(text);
    assertThat(read.images()).hasSize(images);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=a.jpg><figcaption>The  ferry <span class=credit>Jane Roe</span></figcaption></figure>",
        "<figure><img src=a.jpg><figcaption>The ferry <b class='imageCredit'>Jane\nRoe</b></figcaption></figure>",
        "<figure><img src=a.jpg><figcaption>The ferry <i itemprop=copyrightHolder>Jane Roe</i></figcaption></figure>",
        "<div class=wp-caption><img src=a.jpg><p class=wp-caption-text>The ferry <small class=copyright>Jane Roe</small></p></div>"
      })
  void caption_and_credit_leave_the_text_with_their_image(String figure) {
    HtmlFragment read = read("<p>It sank.</p>" + figure + "<p>It rose.</p>");
    assertThat(read.images()).containsExactly(new Image(A, "The ferry", "Jane Roe", null));
    assertThat(read.markdown()).isEqualTo("It sank.\n\nIt rose.");
  }

  @Test
  void a_caption_that_is_called_a_credit_is_a_caption() {
    assertThat(
            images(
                "<figure><img src=a.jpg><figcaption class=photo-credit>Jane Roe</figcaption></figure>"))
        .containsExactly(new Image(A, "Jane Roe", null, null));
  }

  @Test
  void the_caption_of_a_row_of_images_is_the_first_ones() {
    assertThat(
            images(
                "<figure><img src=p.gif width=1><img src=a.jpg alt=' One '><img src=b.jpg><figcaption>Both</figcaption></figure>"))
        .extracting(Image::url, Image::alt)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(A, "One"),
            org.assertj.core.groups.Tuple.tuple("https://gazette.example/b.jpg", null));
    assertThat(
            images(
                "<figure><img src=a.jpg><img src=b.jpg><figcaption>Both <i class=credit>Jane Roe</i></figcaption></figure>"))
        .containsExactly(
            new Image(A, "Both", "Jane Roe", null),
            new Image("https://gazette.example/b.jpg", null, null, null));
  }

  /** One beyond what an article may have would make the whole article be refused. */
  @Test
  void nothing_is_longer_than_an_article_may_have_it() {
    String figure =
        "<figure><img src=a.jpg alt='%1$s'><figcaption>%1$s<i class=credit>%2$s</i></figcaption></figure>";
    assertThat(images(figure.formatted("c".repeat(5000), "d".repeat(1000))))
        .containsExactly(new Image(A, "c".repeat(5000), "d".repeat(1000), "c".repeat(5000)));
    assertThat(images(figure.formatted("c".repeat(5001), "d".repeat(1001))))
        .containsExactly(new Image(A, null, null, null));
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      many.append("<img src=").append(i).append(".jpg>");
    }
    assertThat(images(many.toString())).hasSize(500);
  }
}
