package news.broadsheet.ingest.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import news.broadsheet.article.Author;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleHeadTest {

  private static NewArticle read(String markdown) {
    return MarkdownReader.read(markdown, null).article();
  }

  private static List<String> names(NewArticle article) {
    return Objects.requireNonNull(article.authors()).stream().map(Author::name).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# The *big* [snow](#)\n\nText",
        "The big snow\n---\n\nText",
        "###### The big snow ######\n\nText",
        "**The big snow**\n\nText",
        "March 3, 2021\n\n# The big snow\n\nText",
        "March 3, 2021\n---\n\n# The big snow\n\nText",
      })
  void the_first_heading_is_the_headline(String markdown) {
    assertThat(read(markdown).title()).isEqualTo("The big snow");
    assertThat(read(markdown).body()).isEqualTo("Text");
  }

  @Test
  void later_headings_stay_in_the_body() {
    assertThat(read("# A\n\n## B\n\nText").body()).isEqualTo("## B\n\nText");
  }

  /** Scrapers differ in where they put it; what is printed is the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# T\n\nBy Ana Lima\n\nMarch 3, 2021\n\nText",
        "# T\n\nMarch 3, 2021\n\nBy Ana Lima\n\nText",
        "# T\nBy Ana Lima  \nMarch 3, 2021\n\nText",
        "# T\n\nBy Ana Lima\\\nMarch 3, 2021\nText",
        "# T\n\nBy Ana Lima | March 3, 2021\n\nText",
        "# T\n\nBy Ana Lima, March 3, 2021\n\nText",
        "# T\n\nBy Ana Lima on Wednesday, March 3, 2021\n\nText",
        "# T\n\nPublished March 3, 2021 by Ana Lima\n\nText",
        "# T\n\n*By Ana Lima*\n\n*March 3, 2021*\n\nText",
        "# T\n\n- By Ana Lima\n- March 3, 2021\n\nText",
        "# T\n\n[Ana Lima](#)\n\nMarch 3, 2021\n\nText",
        "# T\n\nAna Lima\nMarch 3, 2021\n\nText",
        "# T\n\nAna Lima · March 3, 2021\n\nText",
        "By Ana Lima\n\nMarch 3, 2021\n\n# T\n\nText",
        "# T\n\nBy Ana Lima\n\n3. March 2021\n\nText",
        "# T\n\nBy Ana Lima\n\n2021. március 3.\n\nText",
      })
  void byline_and_date_are_found_around_the_headline(String markdown) {
    NewArticle article = read(markdown);
    assertThat(names(article)).containsExactly("Ana Lima");
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.of("2021-03-03"));
    assertThat(article.body()).isEqualTo("Text");
  }

  @Test
  void a_byline_of_several_lines_is_one() {
    NewArticle article = read("# T\n\nBy [Ana Lima,\nBo Ek](#)\n\nText");
    assertThat(names(article)).containsExactly("Ana Lima", "Bo Ek");
    assertThat(article.byline()).isEqualTo("By Ana Lima, Bo Ek");
  }

  @Test
  void byline_and_date_below_a_standfirst_are_found_and_the_standfirst_stays() {
    NewArticle article =
        read("# T\n\nThe snow came early this year.\n\nBy Ana Lima\n\nMarch 3, 2021\n\nText");
    assertThat(names(article)).containsExactly("Ana Lima");
    assertThat(article.publishedAt()).isNotNull();
    assertThat(article.body()).isEqualTo("The snow came early this year.\n\nText");
  }

  @Test
  void a_block_of_byline_and_date_below_a_standfirst_is_taken_whole_or_not_at_all() {
    assertThat(read("# T\n\nEarly snow.\n\nBy Ana Lima\nMarch 3, 2021\n\nText").body())
        .isEqualTo("Early snow.\n\nText");
    NewArticle half = read("# T\n\nEarly snow.\n\nBy Ana Lima\nMarch 3, 2021\nmore\n\nText");
    assertThat(half.byline()).isNull();
    assertThat(half.body()).contains("By Ana Lima");
  }

  /** A second byline or date is part of the text, such as the signature below a letter. */
  @Test
  void only_the_first_byline_and_date_are_taken() {
    NewArticle article =
        read("# T\n\nBy Ana Lima\n\nBy Bo Ek\n\nMarch 3, 2021\n\nMarch 4, 2021\n\nText");
    assertThat(article.byline()).isEqualTo("By Ana Lima");
    assertThat(article.body()).contains("By Bo Ek").contains("March 4, 2021");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By the time help came, it was late.",
        "Von Anfang an war das Wetter schlecht.",
        "On March 3, 2021 the snow came.",
        "One\n\nTwo\n\nThree\n\nFour\n\nBy Ana Lima",
        "Two lines of text\nand a third\n\nend"
      })
  void prose_below_the_headline_stays_in_the_body(String body) {
    NewArticle article = read("# T\n\n" + body);
    assertThat(article.body()).isEqualTo(body);
    assertThat(article.byline()).isNull();
    assertThat(article.publishedAt()).isNull();
  }

  @Test
  void an_update_is_not_the_publication() {
    DocumentReading reading =
        MarkdownReader.read(
            "# T\n\nPublished March 3, 2021, 9:00\n\nUpdated March 4, 2021\n\nText", null);
    assertThat(reading.article().publishedAt()).isEqualTo(PublicationTime.of("2021-03-03T09:00"));
    assertThat(reading.article().modifiedAt()).isEqualTo(PublicationTime.of("2021-03-04"));
    assertThat(reading.publishedText()).isEqualTo("Published March 3, 2021, 9:00");
    NewArticle updated = read("# T\n\nUpdated 3/4/2021\n\nText");
    assertThat(updated.publishedAt()).isNull();
    assertThat(updated.modifiedAt()).isNotNull();
  }

  /** The poster is told, because nobody else can know the country. */
  @Test
  void a_date_with_two_readings_is_a_warning() {
    assertThat(MarkdownReader.read("# T\n\n3/4/2021\n\nText", null).warnings())
        .extracting(Warning::code, Warning::field)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("ambiguousDate", "publishedAt"));
    assertThat(MarkdownReader.read("# T\n\nUpdated 3/4/2021\n\nText", null).warnings())
        .extracting(Warning::field)
        .containsExactly("modifiedAt");
  }
}
