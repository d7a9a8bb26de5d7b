package news.broadsheet.ingest.document.page.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementWordsTest {

  private static double share(String attributes) {
    return Boilerplate.ofText(element("div", attributes));
  }

  private static Element element(String tag, String attributes) {
    return Jsoup.parseBodyFragment("<" + tag + " " + attributes + ">x</" + tag + ">")
        .body()
        .child(0);
  }

  // One publisher's "related-posts" is another's "relatedPosts"; both are two words.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "class=comments",
        "class='a b comments'",
        "id=Comments",
        "class=article-comments",
        "class=articleComments",
        "class=article__comments--top",
        "data-testid=comments",
        "data-component=comments",
        "data-module=comments",
        "class=page2Comments"
      })
  void a_part_of_a_page_is_known_by_a_word_of_its_names(String attributes) {
    assertThat(share(attributes)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "class=''", "class=article", "data-other=comments", "title=comments"})
  void other_names_say_nothing(String attributes) {
    assertThat(share(attributes)).isZero();
  }

  @Test
  void names_are_looked_at_to_a_length_at_which_no_publisher_writes_them() {
    assertThat(share("class='" + "a ".repeat(195) + "comments'")).isPositive();
    assertThat(share("class='" + "a ".repeat(200) + "comments'")).isZero();
  }

  // A page may hold any number of names; what is known of them must not fill the memory.
  @Test
  void what_is_known_is_forgotten_and_known_again() {
    double known = share("class=comments");
    for (int i = 0; i < 5000; i++) {
      assertThat(share("class=x" + i)).isZero();
    }
    assertThat(share("class=comments")).isEqualTo(known);
    assertThat(share("class=comments")).isEqualTo(known);
  }

  @Test
  void elements_and_roles_say_what_they_are() {
    assertThat(Boilerplate.ofText(element("nav", ""))).isEqualTo(0.85);
    assertThat(Boilerplate.ofText(element("aside", ""))).isEqualTo(0.4);
    assertThat(Boilerplate.ofText(element("aside", "role=search"))).isEqualTo(0.4);
    assertThat(Boilerplate.ofText(element("footer", "role=search"))).isEqualTo(0.85);
    assertThat(Boilerplate.ofText(element("div", "role=search"))).isEqualTo(0.4);
    assertThat(Boilerplate.ofText(element("div", "aria-hidden=true"))).isEqualTo(0.4);
    assertThat(Boilerplate.ofText(element("div", "aria-hidden=false role=main"))).isZero();
    assertThat(Boilerplate.ofText(element("figcaption", ""))).isEqualTo(0.85);
    assertThat(Boilerplate.ofPage(element("figcaption", ""))).isZero();
    assertThat(Boilerplate.ofPage(element("nav", ""))).isEqualTo(0.85);
  }
}
