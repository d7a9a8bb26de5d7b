package news.broadsheet.ingest.document.page.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.ingest.document.html.BlockReader;
import news.broadsheet.ingest.document.html.PageLinks;
import news.broadsheet.ingest.document.html.TextBlock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What running text is told by: its length, the ends of its sentences, and how little of it links.
 */
class ProseTest {

  private static double value(String html) {
    List<TextBlock> blocks =
        BlockReader.read(Jsoup.parseBodyFragment(html).body(), new PageLinks(null));
    assertThat(blocks).hasSize(1);
    return Prose.value(blocks.get(0));
  }

  private static String letters(int length) {
    return "s".repeat(length);
  }

  @Test
  void a_long_line_is_prose_and_a_short_one_only_where_it_is_a_sentence() {
    assertThat(value("<p>" + letters(80))).isEqualTo(80);
    assertThat(value("<p>" + letters(79))).isEqualTo(-4);
    assertThat(value("<p>" + letters(24) + ".")).isEqualTo(25);
    assertThat(value("<p>" + letters(23) + ".")).isEqualTo(-4);
    assertThat(value("<li>" + letters(80))).isEqualTo(80);
    assertThat(value("<blockquote>" + letters(80))).isEqualTo(80);
  }

  /** An ideograph says as much as three letters. */
  @Test
  void a_text_in_ideographs_is_as_long_as_its_translation() {
    assertThat(value("<p>" + "水".repeat(27))).isEqualTo(81);
    assertThat(value("<p>水门又动了水门又动。")).isEqualTo(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "?", "!", "…", ":", ".”", ".\")", "。", "।", "۔"})
  void sentences_end_in_many_ways(String end) {
    assertThat(value("<p>" + letters(40) + end)).isPositive();
    assertThat(value("<p>" + letters(40) + end + " s")).isNegative();
  }

  @Test
  void tables_and_code_are_little_of_it_and_headings_none() {
    assertThat(value("<table><tr><td>" + letters(100))).isEqualTo(30);
    assertThat(value("<table><tr><td>" + letters(80))).isZero();
    assertThat(value("<pre>" + letters(100))).isEqualTo(30);
    assertThat(value("<h2>" + letters(100) + ".")).isZero();
  }

  @Test
  void links_speak_against_it() {
    assertThat(value("<p>" + letters(75) + "<a href=/>" + letters(25) + "</a>")).isEqualTo(75);
    assertThat(value("<p>" + letters(40) + "<a href=/>" + letters(60) + "</a>")).isEqualTo(40);
    assertThat(value("<p>" + letters(39) + "<a href=/>" + letters(61) + "</a>")).isEqualTo(-40);
    assertThat(value("<p><a href=/>" + letters(20) + "</a>")).isEqualTo(-20);
  }
}
