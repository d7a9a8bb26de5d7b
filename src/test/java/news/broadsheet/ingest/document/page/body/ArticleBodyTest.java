package news.broadsheet.ingest.document.page.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.ingest.document.html.PageLinks;
import news.broadsheet.ingest.document.html.TextBlock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule that takes something out of a page, on a page where it alone makes the difference. */
class ArticleBodyTest {

  private static final String TITLE = "Lock gate moves again";
  private static final String H1 = "<h1>" + TITLE + "</h1>";

  /** Sentences long enough to be prose, no two of which have words in common. */
  private static String said(int number) {
    return IntStream.range(0, 20)
        .mapToObj(word -> "word" + word + "of" + number)
        .collect(Collectors.joining(" ", "Report ", "."));
  }

  private static String paragraphs(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "<p>" + said(i) + "</p>")
        .collect(Collectors.joining());
  }

  private static List<String> text(int from, int to) {
    return IntStream.range(from, to).mapToObj(ArticleBodyTest::said).toList();
  }

  private static ArticleBody read(String html, String stated) {
    return ArticleBody.of(Jsoup.parse(html).body(), new PageLinks(null), List.of(TITLE), stated);
  }

  private static List<String> lines(List<TextBlock> blocks) {
    return blocks.stream().map(TextBlock::text).toList();
  }

  private static List<String> kept(String html) {
    return lines(read(html, "").text());
  }

  @Test
  void headline_standfirst_and_head_stand_around_the_text() {
    ArticleBody body =
        read(
            "<p>Water</p>"
                + H1
                + "<div><p>A log was the reason that nobody had thought of, for all the years.</p></div><p>March 7, 2026</p><article>"
                + paragraphs(0, 4)
                + "</article>",
            "");
    assertThat(body.headline()).extracting(TextBlock::text).isEqualTo(TITLE);
    assertThat(body.standfirst())
        .extracting(TextBlock::text)
        .isEqualTo("A log was the reason that nobody had thought of, for all the years.");
    assertThat(lines(body.head()))
        .containsExactly(
            "Water",
            "A log was the reason that nobody had thought of, for all the years.",
            "March 7, 2026");
    assertThat(lines(body.text())).isEqualTo(text(0, 4));
    assertThat(body.element().normalName()).isEqualTo("article");
  }

  @Test
  void a_page_without_headline_has_none() {
    ArticleBody body = read("<p>Short</p>" + paragraphs(0, 3), "");
    assertThat(body.headline()).isNull();
    assertThat(body.standfirst()).isNull();
    assertThat(lines(body.text())).endsWith(said(2));
  }

  // The largest heading that says it; above it and below it others repeat it in links and trails.
  @Test
  void of_several_that_print_the_title_the_largest_heading_is_the_headline() {
    String link = "<p><a href=/>" + TITLE + "</a></p>";
    assertThat(read(link + "<h3>" + TITLE + "</h3>" + H1 + paragraphs(0, 3), "").headline())
        .extracting(TextBlock::level)
        .isEqualTo(1);
    assertThat(read(link + "<p>" + TITLE + "</p>" + paragraphs(0, 3), "").headline())
        .extracting(TextBlock::linkDensity)
        .isEqualTo(0.0);
    assertThat(read("<h1>Ten soups for the cold</h1>" + paragraphs(0, 3), "").headline()).isNull();
    assertThat(read("<h1>" + (TITLE + " ").repeat(12) + "</h1>" + paragraphs(0, 3), "").headline())
        .isNull();
  }

  @Test
  void what_stands_above_the_headline_is_not_the_text() {
    assertThat(kept("<main>" + paragraphs(7, 8) + H1 + paragraphs(0, 3) + "</main>"))
        .isEqualTo(text(0, 3));
  }

  // Then the title that is printed below is that of the next article.
  @Test
  void a_headline_below_most_of_the_text_is_none() {
    assertThat(kept("<main>" + paragraphs(0, 3) + H1 + paragraphs(7, 8) + "</main>"))
        .startsWith(text(0, 3).toArray(String[]::new));
  }

  @Test
  void the_headline_repeated_within_the_text_is_not_the_text() {
    assertThat(
            kept(
                "<main>"
                    + H1
                    + paragraphs(0, 2)
                    + "<p>LOCK GATE moves again.</p>"
                    + paragraphs(2, 4)
                    + "</main>"))
        .isEqualTo(text(0, 4));
  }

  // Kicker, byline and date stand in the element of the article as well.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>Water</div>",
        "<p>By Ida Holm</p>",
        "<p>March 7, 2026</p>",
        "<header><p>4 min read</p></header>",
        "<h2>Water</h2>"
      })
  void lines_before_the_first_paragraph_are_the_head(String line) {
    ArticleBody body =
        read("<article>" + H1 + line + "<div>" + paragraphs(0, 3) + "</div></article>", "");
    assertThat(lines(body.text())).isEqualTo(text(0, 3));
    assertThat(body.head()).hasSize(1);
  }

  @Test
  void a_short_line_among_the_paragraphs_is_one_of_them() {
    assertThat(kept("<article>" + H1 + "<p>It moves.</p>" + paragraphs(0, 3) + "</article>"))
        .startsWith("It moves.");
    assertThat(kept("<article>" + H1 + "<p>By Ida Holm</p>" + paragraphs(0, 3) + "</article>"))
        .isEqualTo(text(0, 3));
  }

  @Test
  void what_publishers_add_to_every_article_is_told_apart() {
    ArticleBody body =
        read(
            "<article>"
                + H1
                + paragraphs(0, 2)
                + "<p>Read more: <a href=https://a.example/b>The bath on the north bank opens</a></p>"
                + paragraphs(2, 4)
                + "<p>Sign up for our newsletter and read all about gates and barges each day.</p></article>",
            "");
    assertThat(lines(body.text())).isEqualTo(text(0, 4));
    assertThat(lines(body.added()))
        .containsExactly(
            "Read more: The bath on the north bank opens",
            "Sign up for our newsletter and read all about gates and barges each day.");
  }

  // The line that ends an article also stands in the midst of one, and then ends nothing.
  @Test
  void what_follows_the_end_of_an_article_is_not_the_text() {
    assertThat(
            kept(
                "<article>"
                    + H1
                    + paragraphs(0, 8)
                    + "<p>Comments (3)</p>"
                    + paragraphs(8, 9)
                    + "</article>"))
        .isEqualTo(text(0, 8));
    assertThat(
            kept(
                "<article>"
                    + H1
                    + paragraphs(0, 2)
                    + "<p>Tags:</p>"
                    + paragraphs(2, 9)
                    + "</article>"))
        .contains(said(8));
  }

  @Test
  void headings_after_which_no_text_comes_are_not_the_text() {
    assertThat(
            kept(
                "<article>"
                    + H1
                    + paragraphs(0, 2)
                    + "<h2>The log</h2>"
                    + paragraphs(2, 4)
                    + "<h2>The saw</h2><h3>The other</h3></article>"))
        .containsExactly(said(0), said(1), "The log", said(2), said(3));
  }

  @Test
  void lines_that_are_mostly_links_are_not_the_text() {
    assertThat(
            kept(
                "<article>"
                    + H1
                    + paragraphs(0, 3)
                    + "<p>And <a href=/b>the whole of the plan of the canal board</a></p>"
                    + "<p>And it says much more in <a href=/b>the plan of it</a> too.</p></article>"))
        .containsExactly(said(0), said(1), said(2), "And it says much more in the plan of it too.");
  }

  @Test
  void three_linked_titles_of_one_make_are_a_row_of_teasers() {
    String card =
        "<div class='card %s'><a href=/%s>A title that leads on %s</a><p>" + said(9) + "</p></div>";
    String row = card.formatted("a", "a", "a") + card.formatted("b", "b", "b");
    String third = card.formatted("c", "c", "c");
    String article = "<article>" + H1 + paragraphs(0, 3) + "%s" + paragraphs(3, 5) + "</article>";
    assertThat(kept(article.formatted(row + third))).isEqualTo(text(0, 5));
    assertThat(kept(article.formatted(row))).contains(said(9));
    assertThat(
            kept(article.formatted(row + third.replace("</p>", " " + said(10).repeat(4) + "</p>"))))
        .as("a card with a whole article below its title is no teaser")
        .contains(said(9));
    assertThat(kept(article.formatted((row + third).replace("A title that leads on", "More"))))
        .as("a word is no title")
        .contains(said(9));
  }

  @Test
  void paragraphs_of_links_are_no_teasers_for_their_paragraph() {
    String line = "<p><a href=/b>A title that leads on to it</a> %s</p>";
    assertThat(
            kept(
                "<article>"
                    + H1
                    + paragraphs(0, 2)
                    + line.formatted(said(7))
                    + line.formatted(said(8))
                    + line.formatted(said(9))
                    + "</article>"))
        .hasSize(5);
  }

  // A text of several sections stands in several elements of one make.
  @Test
  void sections_of_one_make_are_one_text() {
    String section = "<div class=part>%s</div>";
    assertThat(
            kept(
                H1
                    + "<main>"
                    + section.formatted(paragraphs(0, 8))
                    + section.formatted(paragraphs(8, 9))
                    + "</main>"))
        .isEqualTo(text(0, 9));
    assertThat(
            kept(
                H1
                    + "<main>"
                    + section.formatted(paragraphs(0, 8))
                    + section.formatted("<h1>The bath</h1>" + paragraphs(8, 9))
                    + "</main>"))
        .isEqualTo(text(0, 8));
    assertThat(
            kept(
                H1
                    + "<main>"
                    + section.formatted(paragraphs(0, 8))
                    + "<div class=other>"
                    + paragraphs(8, 9)
                    + "</div></main>"))
        .isEqualTo(text(0, 8));
    assertThat(
            kept(
                H1
                    + "<main><article>"
                    + paragraphs(0, 8)
                    + "</article><article>"
                    + paragraphs(8, 9)
                    + "</article></main>"))
        .isEqualTo(text(0, 8));
    assertThat(
            kept(
                H1
                    + "<main>"
                    + section.formatted(paragraphs(0, 12))
                    + section.formatted("<p>" + said(13) + "</p>")
                    + "</main>"))
        .isEqualTo(text(0, 12));
  }

  // JSON-LD may hold the text; where it is the same text it knows better which lines are of it.
  @Test
  void the_text_that_a_page_states_decides_about_single_lines() {
    String page =
        "<article>"
            + H1
            + paragraphs(0, 10)
            + "<p>A short line that the paper prints into every article.</p></article><aside><p>"
            + said(10)
            + "</p><p>"
            + said(11)
            + "</p></aside>";
    String stated = String.join(" ", text(0, 11));
    assertThat(lines(read(page, "").text())).hasSize(11).doesNotContain(said(10));
    assertThat(lines(read(page, stated).text())).isEqualTo(text(0, 11));
    assertThat(lines(read(page, "<p>" + stated.replace(". ", ".</p><p>")).text()))
        .isEqualTo(text(0, 11));
  }

  @Test
  void a_stated_text_that_is_short_or_another_decides_nothing() {
    String page =
        "<article>"
            + H1
            + paragraphs(0, 6)
            + "<p>A short line that the paper prints into every article.</p></article>";
    String line = "A short line that the paper prints into every article.";
    assertThat(lines(read(page, said(0) + " " + said(1)).text())).contains(line);
    assertThat(lines(read(page, String.join(" ", text(20, 30))).text())).contains(line);
    assertThat(lines(read(page, String.join(" ", text(0, 4))).text()))
        .as("half of the text is not the text")
        .contains(line);
    assertThat(lines(read(page, String.join(" ", text(0, 12))).text()))
        .as("nor is one that goes on")
        .contains(line);
  }

  @Test
  void a_long_paragraph_that_is_not_stated_stays() {
    String page = "<article>" + H1 + paragraphs(0, 9) + "<p>%s</p></article>";
    String stated = String.join(" ", text(0, 9));
    String other =
        "Something else altogether was printed below, in small letters, as it often is, ";
    assertThat(lines(read(page.formatted(other.repeat(2)), stated).text())).isEqualTo(text(0, 9));
    assertThat(lines(read(page.formatted(other.repeat(4)), stated).text())).hasSize(10);
  }
}
