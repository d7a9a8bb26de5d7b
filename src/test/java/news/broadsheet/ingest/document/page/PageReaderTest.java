package news.broadsheet.ingest.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

  private static final String ADDRESS = "https://canal-times.example/2026/03/07/gate";
  private static final String ONE =
      "The lock gate that jammed on Friday evening moves again, and a barge went through it at dawn.";
  private static final String TWO =
      "A log had wedged itself under the lower hinge, the canal board said, and divers cut it in two.";
  private static final String OTHER =
      "The swimming bath on the north bank opens two weeks earlier than in other years, said the town.";

  private static DocumentReading reading(String page) {
    return PageReader.read(page.getBytes(StandardCharsets.UTF_8), "utf-8", ADDRESS);
  }

  private static NewArticle article(String page) {
    return reading(page).article();
  }

  private static NewArticle body(String inner) {
    return article("<title>Lock gate moves again</title><body>" + inner);
  }

  private static NewArticle withJsonLd(String json) {
    return article(
        "<title>Lock gate moves again</title><script type='application/ld+json'>"
            + json
            + "</script><h1>Lock gate moves again</h1><p>"
            + ONE
            + "<p>"
            + TWO);
  }

  // What surrounds an article is longer than it on many pages; none of it may become its text.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='comments'><p>%s</p><p>%s</p><p>%s</p></div>",
        "<div id='relatedPosts'><p>%s</p></div>",
        "<aside><p>%s</p></aside>",
        "<footer><p>%s</p></footer>",
        "<div class='newsletter-signup'><p>%s</p></div>",
        "<div style='display: none'><p>%s</p></div>",
        "<div role='navigation'><p>%s</p></div>",
        "<figure><img src='/a.jpg'><figcaption>%s</figcaption></figure>",
        "<div><div class=c><a href=/1>The bath opens early</a><p>%s</p></div><div class=c><a href=/2>Rain on the"
            + " meadows</a><p>%s</p></div><div class=c><a href=/3>A market for bees</a><p>%s</p></div></div>"
      })
  void what_surrounds_the_text_is_left_out(String around) {
    String other = around.formatted(OTHER, OTHER, OTHER);
    String page =
        "<h1>Lock gate moves again</h1><article><p>" + ONE + "</p><p>" + TWO + "</p></article>";
    assertThat(body(page + other).body()).isEqualTo(ONE + "\n\n" + TWO);
    assertThat(body(other + page).body()).isEqualTo(ONE + "\n\n" + TWO);
  }

  // Publishers name the wrapper of everything "page-with-sidebar"; then the name says nothing.
  @Test
  void an_element_that_holds_most_of_the_text_is_kept_whatever_its_name() {
    assertThat(body("<div class='with-sidebar'><p>" + ONE + "</p><p>" + TWO + "</p></div>").body())
        .isEqualTo(ONE + "\n\n" + TWO);
  }

  // Long texts are cut into sections; the longest of them is not the article.
  @Test
  void sections_of_one_make_belong_together() {
    String section = "<section class=part><div><p>%s</p></div></section>";
    assertThat(
            body("<h1>Lock gate moves again</h1><main>"
                    + section.formatted(ONE)
                    + section.formatted(TWO + " " + OTHER)
                    + "</main>")
                .body())
        .isEqualTo(ONE + "\n\n" + TWO + " " + OTHER);
  }

  // The structure that readers see is kept, as Markdown.
  @Test
  void headings_lists_quotes_links_and_emphasis_are_kept() {
    String markdown =
        body("<article><h1>Lock gate moves again</h1><p>"
                + ONE
                + "</p><h2>The log</h2><p>It was <b>oak</b>, <i>of course</i>, says <a href='/board'>the board</a>, "
                + "and had lain in the water for many years.</p><blockquote><p>We cut it in two at once, that is"
                + " what we do.</p></blockquote><ul><li>first the saw, which was too short for it</li><li>then the"
                + " other saw, which was not</li></ul><ol><li>gate one was opened at dawn, without a sound</li></ol><p>"
                + TWO
                + "</article>")
            .body();
    assertThat(markdown)
        .isEqualTo(
            ONE
                + "\n\n## The log\n\nIt was **oak**, *of course*, says [the board](https://canal-times.example/board),"
                + " and had lain in the water for many years.\n\n> We cut it in two at once, that is what we do.\n\n"
                + "- first the saw, which was too short for it\n- then the other saw, which was not\n"
                + "1. gate one was opened at dawn, without a sound\n\n"
                + TWO);
  }

  // What looks like markup in a page's text is text, and stays it.
  @Test
  void text_that_looks_like_markup_is_escaped() {
    assertThat(
            body("<p>1. Use *all* of [it](x) and &lt;script&gt; &amp;amp; `this`, said the board of the canal.")
                .body())
        .isEqualTo(
            "1\\. Use \\*all\\* of \\[it\\](x) and \\<script> &amp;amp; \\`this\\`, said the board of the canal.");
  }

  // Links of a page become links of ours; only http and https may.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "&#106;avascript:alert(1)",
        "file:///etc/passwd",
        "#top",
        ""
      })
  void a_link_to_anything_but_the_web_leaves_its_text(String target) {
    assertThat(body("<p>" + ONE + " See <a href='" + target + "'>the plan</a> of it all.").body())
        .isEqualTo(ONE + " See the plan of it all.");
  }

  // Publishers nest JSON-LD as they like; the standard lets them.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@type':'NewsArticle',%s}",
        "[{'@type':'Organization','name':'X'},{'@type':['Article','NewsArticle'],%s}]",
        "{'@graph':[{'@type':'WebPage','name':'W'},{'@type':'BlogPosting',%s}]}",
        "{'@type':'WebPage','mainEntity':{'@type':'ReportageNewsArticle',%s}}",
        "{'@type':'LiveBlogPosting',%s,'liveBlogUpdate':[{'@type':'BlogPosting','headline':'Later','author':'No One'}]}",
        "{'@type':'https://schema.org/NewsArticle',%s,}",
        "// <![CDATA[\n{'@type':'NewsArticle',%s}\n// ]]>",
        "{'@type':'ItemList','itemListElement':[{'@type':'NewsArticle','headline':'Lock gate moves again','author':'No One'}]}"
            + "{'@type':'NewsArticle',%s}"
      })
  void json_ld_is_read_in_all_its_shapes(String shape) {
    String fields =
        "'headline':'Lock gate moves again','datePublished':'2026-03-07T06:40:00+01:00',"
            + "'author':{'@type':'Person','name':'Ida Holm','url':'https://canal-times.example/holm'}";
    NewArticle article = withJsonLd(shape.formatted(fields).replace('\'', '"'));
    assertThat(article.authors())
        .containsExactly(new Author("Ida Holm", "https://canal-times.example/holm"));
    assertThat(article.publishedAt())
        .hasToString("PublicationTime[value=2026-03-07T06:40:00+01:00]");
  }

  // An agency is where a text comes from, a publisher is where it stands; people wrote it.
  @Test
  void people_are_authors_and_agencies_are_not() {
    NewArticle article =
        withJsonLd(
            """
            {"@type": "NewsArticle", "headline": "Lock gate moves again", "publisher": {"name": "Canal Times"},
             "author": [{"@type": "Person", "name": "Ida Holm"}, {"@type": "Person", "name": "Canal Times"},
                        {"@type": "Organization", "name": "Reuters"}, "By Carl Fenn and Ann Lee"]}""");
    assertThat(article.authors())
        .extracting(Author::name)
        .containsExactly("Ida Holm", "Carl Fenn", "Ann Lee");
    assertThat(article.agency()).isEqualTo("Reuters");
  }

  // Templates keep the JSON-LD of another article; what people are shown is what was published.
  @Test
  void json_ld_of_another_article_is_left_aside() {
    DocumentReading reading =
        reading(
            """
            <title>Lock gate moves again</title><script type="application/ld+json">
            {"@type": "NewsArticle", "headline": "Ten soups for cold evenings", "author": {"@type": "Person", "name": "Carl Fenn"}}
            </script><h1>Lock gate moves again</h1><p>By Ida Holm</p><p>March 7, 2026</p><p>"""
                + ONE
                + "<p>"
                + TWO);
    assertThat(reading.warnings()).extracting(Warning::code).containsExactly("jsonLdDisagrees");
    assertThat(reading.article().title()).isEqualTo("Lock gate moves again");
    assertThat(reading.article().authors()).extracting(Author::name).containsExactly("Ida Holm");
    assertThat(reading.article().byline()).isEqualTo("By Ida Holm");
    assertThat(reading.publishedText()).isEqualTo("March 7, 2026");
  }

  // Captions and credits are read where they stand; the address that loads late is the picture.
  @Test
  void pictures_have_their_captions_and_credits() {
    NewArticle article =
        body(
            "<h1>Lock gate moves again</h1><article><figure><img src='data:image/gif;base64,R0' data-src='/gate.jpg'"
                + " alt='A lock'><figcaption>The gate at dawn. Photo: P. Sand</figcaption></figure><p>"
                + ONE
                + "<p>"
                + TWO
                + "</p><img src='/pixel.gif' width=1 height=1></article><aside><img src='/other.jpg'></aside>");
    assertThat(article.images())
        .containsExactly(
            new Image(
                "https://canal-times.example/gate.jpg", "The gate at dawn", "P. Sand", "A lock"));
  }

  // Title elements end in the publisher's name; a headline does not.
  @Test
  void the_title_is_the_headline_without_the_publisher() {
    assertThat(
            article(
                    "<title>Lock gate moves again | Canal Times</title><meta property='og:site_name' content='Canal"
                        + " Times'><p>"
                        + ONE)
                .title())
        .isEqualTo("Lock gate moves again");
  }

  @Test
  void meta_elements_fill_the_other_fields() {
    NewArticle article =
        article(
            "<html lang=en_GB><meta name=description content='A log, a gate.'><meta property='article:section'"
                + " content=Waterways><meta name=keywords content='locks, canals'><link rel=canonical"
                + " href='/2026/03/07/gate'><meta property='og:image' content='/big.jpg'><h1>Lock gate</h1><p>"
                + ONE);
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(article.summary()).isEqualTo("A log, a gate.");
    assertThat(article.section()).isEqualTo("Waterways");
    assertThat(article.tags()).isEqualTo(List.of("locks", "canals"));
    assertThat(article.canonicalUrl()).isEqualTo(ADDRESS);
    assertThat(article.images())
        .extracting(Image::url)
        .containsExactly("https://canal-times.example/big.jpg");
  }

  // A page without text is an article with a headline; whoever posts it is told.
  @Test
  void a_page_without_text_says_so() {
    assertThat(reading("<h1>Lock gate</h1>").warnings())
        .extracting(Warning::code)
        .containsExactly("noText");
  }
}
