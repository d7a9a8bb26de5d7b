package news.broadsheet.ingest.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.article.Image;
import news.broadsheet.ingest.document.NewArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

  private static NewArticle read(String text) {
    return MarkdownReader.read("# T\n\nBy Ana Lima\n\n" + text, null).article();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**City Hall / AFP**",
        "**AFP**",
        "**Ana Lima**",
        "**Ana B. Lima**",
        "**Photo by Ana Lima**",
        "**© Ana Lima**",
        "**Wikimedia Commons**",
        "*Foto: Ana Lima*",
        "Фото: Анна Ковалёва / ТАСС",
        "**Пресс-служба порта**"
      })
  void the_line_of_a_credit_and_the_caption_before_it_leave_the_body(String credit) {
    NewArticle article = read("Snow on the square.\n\n" + credit + "\n\nText");
    assertThat(article.images())
        .containsExactly(new Image(null, "Snow on the square.", credit.replace("*", ""), null));
    assertThat(article.body()).isEqualTo("Text");
  }

  @Test
  void a_credit_without_caption_is_one() {
    NewArticle article = read("**City Hall / AFP**\n\nText");
    assertThat(article.images()).containsExactly(new Image(null, null, "City Hall / AFP", null));
    assertThat(article.body()).isEqualTo("Text");
  }

  @Test
  void only_the_paragraph_right_before_the_credit_is_a_caption() {
    NewArticle article = read("A standfirst.\n\nSnow.\n\n**City Hall / AFP**\n\nText");
    assertThat(article.images()).containsExactly(new Image(null, "Snow.", "City Hall / AFP", null));
    assertThat(article.body()).isEqualTo("A standfirst.\n\nText");
  }

  /** Without a credit nothing tells a caption from a short first paragraph. */
  @Test
  void a_short_first_paragraph_alone_is_body() {
    NewArticle article = read("Snow on the square.\n\nText");
    assertThat(article.images()).isNull();
    assertThat(article.body()).isEqualTo("Snow on the square.\n\nText");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Snow.\n\n**What happened next**\n\nText",
        "Snow.\n\n**What Happened Next?**\n\nText",
        "Snow.\n\n**The mayor: what now**\n\nText",
        "**Snow fell** on the square.\n\nText",
        "One.\n\nTwo.\n\n**Ana Lima**\n\nText",
        "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\n**City Hall / AFP**\n\nText"
      })
  void a_sub_heading_is_no_credit(String text) {
    NewArticle article = read(text);
    assertThat(article.images()).isNull();
    assertThat(article.body()).isEqualTo(text);
  }

  @Test
  void a_long_paragraph_is_no_caption() {
    String first = "Snow fell on the square. ".repeat(30).strip();
    NewArticle article = read(first + "\n\n**City Hall / AFP**\n\nText");
    assertThat(article.images()).containsExactly(new Image(null, null, "City Hall / AFP", null));
    assertThat(article.body()).isEqualTo(first + "\n\nText");
  }

  @Test
  void images_of_the_text_are_listed_and_stay_where_they_are() {
    String text =
        "![Snow *now*](https://p.example/s.jpg \"Much snow\") and ![](b.png) ![dead](#) ![](#)";
    NewArticle article = read(text);
    assertThat(article.images())
        .isEqualTo(
            List.of(
                new Image("https://p.example/s.jpg", "Much snow", null, "Snow now"),
                new Image("b.png", null, null, null),
                new Image(null, null, null, "dead")));
    assertThat(article.body()).isEqualTo(text);
  }

  @Test
  void caption_and_credit_below_an_image_are_that_images() {
    NewArticle article =
        read(
            "Text\n\n[![Snow](s.jpg)](big.jpg)\n\nSnow on the square.\n\n**City Hall / AFP**\n\nMore");
    assertThat(article.images())
        .containsExactly(new Image("s.jpg", "Snow on the square.", "City Hall / AFP", "Snow"));
    assertThat(article.body()).isEqualTo("Text\n\n[![Snow](s.jpg)](big.jpg)\n\nMore");
  }

  @Test
  void each_credit_goes_to_the_image_above_it() {
    NewArticle article =
        read(
            "![](a.png)\n\n**Ana Lima**\n\nText\n\n![](#)\n\n**Bo Ek / AFP**\n\n![](c.png)\n\nIce.\n\n**Cy Odell**");
    assertThat(article.images())
        .containsExactly(
            new Image("a.png", null, "Ana Lima", null),
            new Image(null, null, "Bo Ek / AFP", null),
            new Image("c.png", "Ice.", "Cy Odell", null));
    assertThat(article.body()).isEqualTo("![](a.png)\n\nText\n\n![](#)\n\n![](c.png)");
  }

  /** An inlined picture is megabytes of letters, not an address. */
  @Test
  void an_image_whose_address_is_too_long_has_none() {
    NewArticle article = read("![Snow](data:image/png;base64," + "A".repeat(3000) + ")\n\nText");
    assertThat(article.images()).containsExactly(new Image(null, null, null, "Snow"));
  }

  @Test
  void an_image_above_the_headline_is_listed() {
    NewArticle article = MarkdownReader.read("![a](a.png)\n\n# T\n\nText", null).article();
    assertThat(article.title()).isEqualTo("T");
    assertThat(article.images()).containsExactly(new Image("a.png", null, null, "a"));
  }

  @Test
  void no_more_images_are_listed_than_an_article_may_have() {
    assertThat(read("![](a.png)\n\n".repeat(600)).images()).hasSize(500);
  }
}
