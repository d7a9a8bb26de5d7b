package news.broadsheet.ingest.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.article.Image;
import news.broadsheet.text.PlainText;
import news.broadsheet.url.whatwg.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HtmlFragmentTest {

  private static final HttpUrl BASE = HttpUrl.parse("https://gazette.example/2022/ferry.html");

  @Test
  void blocks_become_blocks() {
    assertThat(
            markdown(
                "<h2>The ferry</h2><p>It sank\n  slowly.</p><blockquote><p>Never again.</p></blockquote><ul><li>one<li>two</ul><p>End"))
        .isEqualTo(
            """
            ## The ferry

            It sank slowly.

            > Never again.

            - one
            - two

            End\
            """);
  }

  /** The way pages ended paragraphs before they knew better; many feeds still send it. */
  @Test
  void two_line_breaks_end_a_paragraph() {
    assertThat(PlainText.of(markdown("One<br>\n<br/>Two<br>three")).value())
        .isEqualTo("One\n\nTwo\nthree");
  }

  @Test
  void spans_become_spans() {
    assertThat(markdown("<p>A <b>strong </b>and <i>fine</i> <a href='/b?x=1'>link</a>.</p>"))
        .isEqualTo("A **strong** and *fine* [link](https://gazette.example/b?x=1).");
  }

  /** CommonMark reads **«Yes»**said as asterisks; readers would see them. */
  @Test
  void a_style_that_markdown_could_not_say_is_left_out() {
    String markdown = markdown("<b>«Yes»</b>said <b>he</b><i>and</i> 「<b>「はい」</b>は」");

    assertThat(PlainText.of(markdown).value()).isEqualTo("«Yes»said heand 「「はい」は」");
  }

  /** An asterisk or a tag in the text is text, whoever renders the Markdown. */
  @Test
  void what_looks_like_markup_in_the_text_stays_text() {
    String text = "2 * 3 * 4 &lt;script&gt;alert(1)&lt;/script&gt; [a](b) `c` _d_ &amp;amp; # e";

    assertThat(
            PlainText.of(markdown("<p>" + text + "</p><p># no heading</p><p>1. no list</p>"))
                .value())
        .isEqualTo(
            "2 * 3 * 4 <script>alert(1)</script> [a](b) `c` _d_ &amp; # e\n\n# no heading\n\n1. no list");
    assertThat(markdown("<p>" + text + "</p>")).doesNotContain(" <script>");
  }

  @Test
  void nothing_that_runs_survives() {
    HtmlFragment read =
        HtmlFragment.of(
            "<script>evil()</script><style>x</style><iframe src=//evil></iframe><svg onload=evil()>s</svg>"
                + "<p onclick=evil()>Text <a href=' java\nscript:evil()'>link</a> <a href=data:text/html,evil>d</a>"
                + "<img src=x onerror=evil()><img src='javascript:evil()'></p>",
            BASE);

    assertThat(read.markdown()).isEqualTo("Text link d");
    assertThat(read.images())
        .containsExactly(new Image("https://gazette.example/2022/x", null, null, null));
  }

  @Test
  void a_figure_keeps_its_caption_and_credit_beside_the_text() {
    HtmlFragment read =
        HtmlFragment.of(
            "<p>Text</p><figure><img src='/f.jpg' alt='A ferry'><figcaption>The ferry in May <span class='photo-credit'>Jane Roe / AFP</span></figcaption></figure>",
            BASE);

    assertThat(read.images())
        .containsExactly(
            new Image(
                "https://gazette.example/f.jpg", "The ferry in May", "Jane Roe / AFP", "A ferry"));
    assertThat(read.text()).isEqualTo("Text");
  }

  @Test
  void counting_pixels_are_no_images() {
    assertThat(HtmlFragment.of("<p>x<img src='/p.gif' width=1 height=1></p>", BASE).images())
        .isEmpty();
  }

  /** Data tables are told in rows; tables that lay out a page are what is in their cells. */
  @Test
  void a_table_is_told_in_rows() {
    String table = "<table><tr><th>Team<th>Points</tr><tr><td>Reds<td>3</tr></table>";

    assertThat(markdown(table + "<table><tr><td><p>One</p><p>Two</p></table>"))
        .isEqualTo("Team | Points\n\nReds | 3\n\nOne\n\nTwo");
  }

  @Test
  @Timeout(20)
  void nesting_costs_neither_the_stack_nor_the_output() {
    String bomb = "<blockquote><ul><li><b>".repeat(20_000) + "x<p>y".repeat(20_000);

    HtmlFragment read = HtmlFragment.of(bomb, BASE);

    assertThat(read.text()).contains("y");
    assertThat(read.markdown().length()).isLessThan(bomb.length() * 4);
  }

  private static String markdown(String html) {
    return HtmlFragment.of(html, BASE).markdown();
  }
}
