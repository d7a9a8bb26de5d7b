package news.broadsheet.ingest.document.feed;

import static news.broadsheet.ingest.document.feed.Feeds.article;
import static news.broadsheet.ingest.document.feed.Feeds.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import news.broadsheet.article.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryImagesTest {

  private static final String A = "https://gazette.example/a.jpg";

  private static List<Image> images(String elements) {
    return Objects.requireNonNullElse(article(elements).images(), List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<media:content url='/a.jpg' medium='image'/>",
        "<media:content url='/a.jpg' type='image/jpeg'/>",
        "<media:content url='/a.jpg'/><media:thumbnail url='/small.jpg'/>",
        "<media:content url='/film.mp4' medium='video'/><media:content url='/a.jpg'/>",
        "<enclosure url='/a.jpg' type='image/jpeg'/><enclosure url='/a.mp3'/>",
        "<enclosure url='/a.jpg'/>",
        "<atom:link rel='enclosure' type='image/jpeg' href='/a.jpg'/><atom:link rel='enclosure' type='audio/mpeg' href='/a.mp3'/>",
        "<atom:link rel='image' href='/a.jpg'/>",
        "<image>/a.jpg</image>",
        "<image><url>/a.jpg</url><title>A ferry</title></image>",
        "<media:thumbnail url='/s.jpg' width='10'/><media:thumbnail url='/a.jpg' width='90'/><media:thumbnail url='/b.jpg' width='50'/>",
        "<media:group><media:thumbnail url='/a.jpg'/></media:group>",
        "<media:content url='/film.mp4' medium='video'><media:thumbnail url='/a.jpg'/></media:content>",
        "<itunes:image href='/a.jpg'/>",
        "<media:thumbnail url='/a.jpg'/><itunes:image href='/show.jpg'/>"
      })
  void an_image_is_found_in_each_place(String elements) {
    assertThat(images(elements)).containsExactly(new Image(A, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<media:content url='/film.mp4' type='video/mp4'/>",
        "<media:content url='/a.jpg' medium='video'/>",
        "<media:content url='/a.jpg' type='video/mp4'/>",
        "<enclosure url='/a.jpg.html'/>",
        "<enclosure url='javascript:x.jpg' type='image/jpeg'/>",
        "<media:content url='' medium='image'/>",
        "<media:group><media:content url='/film.mp4' medium='video'/></media:group>",
        "<atom:link rel='icon' type='image/png' href='/a.png'/>",
        "<image/>"
      })
  void what_is_no_image_is_none(String elements) {
    assertThat(images(elements)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "PNG", "gif?w=9", "webp#x", "avif"})
  void an_enclosure_without_type_is_told_by_its_name(String ending) {
    assertThat(images("<enclosure url='/a." + ending + "'/>")).hasSize(1);
  }

  /** Media RSS: what is said of the group or the entry holds for each content in it. */
  @Test
  void caption_and_credit_are_those_of_the_nearest_holder() {
    String entry = "<media:credit>Entry</media:credit><media:description>Entry</media:description>";
    String group = "<media:credit>Group</media:credit><media:text>Group</media:text>";
    String own =
        "<media:copyright>Own</media:copyright><media:description>&lt;b&gt;Own&lt;/b&gt;</media:description>";
    assertThat(images(entry + "<media:content url='/a.jpg'>" + own + "</media:content>"))
        .containsExactly(new Image(A, "Own", "Own", null));
    assertThat(
            images(entry + "<media:group>" + group + "<media:content url='/a.jpg'/></media:group>"))
        .containsExactly(new Image(A, "Group", "Group", null));
    assertThat(images(entry + "<media:content url='/a.jpg'/>"))
        .containsExactly(new Image(A, "Entry", "Entry", null));
    assertThat(images(entry + "<media:thumbnail url='/a.jpg'/>"))
        .containsExactly(new Image(A, "Entry", "Entry", null));
  }

  @Test
  void of_a_group_the_largest_image_is_taken() {
    assertThat(
            images(
                "<media:group><media:content url='/film.mp4' medium='video' width='999'/><media:content url='/s.jpg' width='x'/>"
                    + "<media:content url='/a.jpg' width='9'/><media:content url='/b.jpg' width='9'/></media:group>"))
        .containsExactly(new Image(A, null, null, null));
  }

  /** One beyond what an article may have would make the whole article be refused. */
  @Test
  void nothing_is_longer_than_an_article_may_have_it() {
    String media =
        "<media:content url='/a.jpg'><media:credit>%s</media:credit><media:description>%s</media:description></media:content>";
    assertThat(images(media.formatted("c".repeat(1000), "d".repeat(5000))))
        .containsExactly(new Image(A, "d".repeat(5000), "c".repeat(1000), null));
    assertThat(images(media.formatted("c".repeat(1001), "d".repeat(5001))))
        .containsExactly(new Image(A, null, null, null));
    assertThat(images("<enclosure url='/" + "a".repeat(2000) + ".jpg'/>")).isEmpty();
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      many.append("<enclosure url='/").append(i).append(".jpg'/>");
    }
    assertThat(images(many.toString())).hasSize(500);
  }

  /** The same image stands in the text with its alternative and beside it with its credit. */
  @Test
  void what_is_said_in_two_places_of_one_image_is_one() {
    assertThat(
            only(Feeds.rss(
                    "<item><title>T</title><enclosure url='/a.jpg'/><description>&lt;p>It sank.&lt;figure>&lt;img src='/a.jpg' alt='A ferry'>"
                        + "&lt;figcaption>Sunk &lt;i class=credit>Bo Ek&lt;/i>&lt;/figcaption>&lt;/figure></description></item>"))
                .article()
                .images())
        .containsExactly(new Image(A, "Sunk", "Bo Ek", "A ferry"));
    assertThat(
            images(
                "<media:content url='/a.jpg'><media:credit>Jane Roe</media:credit><media:text>Afloat</media:text></media:content><description>&lt;p>It sank.&lt;figure>"
                    + "&lt;img src='/a.jpg'>&lt;figcaption>Sunk &lt;i class=credit>Bo Ek&lt;/i>&lt;/figcaption>&lt;/figure></description>"))
        .containsExactly(new Image(A, "Afloat", "Jane Roe", null));
  }
}
