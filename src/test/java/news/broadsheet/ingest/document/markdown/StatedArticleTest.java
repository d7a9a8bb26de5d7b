package news.broadsheet.ingest.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.broadsheet.article.Author;
import news.broadsheet.article.FieldOrigin;
import news.broadsheet.article.Image;
import news.broadsheet.article.Origin;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.article.RelatedLink;
import news.broadsheet.ingest.document.ArticleFields;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Broadsheet serves as Markdown is posted again elsewhere, and must come in as it went out.
 */
class StatedArticleTest {

  private static DocumentReading read(String yaml, String below) {
    return MarkdownReader.read("---\n" + yaml + "\nbody: verbatim\n---" + below, null);
  }

  private static NewArticle article(String yaml) {
    return read(yaml, "\n\nText").article();
  }

  @Test
  void each_key_fills_its_field_to_the_letter() {
    DocumentReading reading =
        read(
            """
            url: https://gazette.example/snow?b=1&a=2
            canonicalUrl: https://gazette.example/snow
            title: "By Ana Lima, March 3, 2021"
            summary: It snows.
            byline: By Ana Lima, AFP
            authors: [{name: "Ana Lima, AFP", url: https://gazette.example/ana}, {name: The Gazette}]
            agency: agence france-presse
            dateline: OSLO
            publishedAt: 2021-03-03T16:30
            publishedText: 3/3/2021 16:30
            modifiedAt: 2021-03-04
            language: pt-BR
            section: Weather
            tags: ["snow, ice", " rain "]
            images: [https://gazette.example/a.jpg, {url: b.jpg, caption: Ice, credit: Bo Ek, alt: White}]
            relatedLinks: [Frost, {title: Hail, url: /hail}]
            source: daily-example
            retrievedAt: 2021-03-05T10:00:00Z
            rights: CC BY
            embargoedUntil: 2021-03-06T10:00:00Z
            aliases: [https://m.gazette.example/snow]
            detectedLanguage: pt 0.99""",
            "\n\nText");
    assertThat(reading.warnings()).isEmpty();
    assertThat(reading.publishedText()).isEqualTo("3/3/2021 16:30");
    assertThat(reading.article())
        .isEqualTo(
            new NewArticle(
                "https://gazette.example/snow?b=1&a=2",
                "https://gazette.example/snow",
                "By Ana Lima, March 3, 2021",
                "It snows.",
                "Text",
                "By Ana Lima, AFP",
                List.of(
                    new Author("Ana Lima, AFP", "https://gazette.example/ana"),
                    new Author("The Gazette", null)),
                "agence france-presse",
                "OSLO",
                PublicationTime.of("2021-03-03T16:30"),
                PublicationTime.of("2021-03-04"),
                "pt-BR",
                "Weather",
                List.of("snow, ice", " rain "),
                List.of(
                    new Image("https://gazette.example/a.jpg", null, null, null),
                    new Image("b.jpg", "Ice", "Bo Ek", "White")),
                List.of(new RelatedLink("Frost", null), new RelatedLink("Hail", "/hail")),
                "daily-example",
                Instant.parse("2021-03-05T10:00:00Z"),
                "CC BY",
                Instant.parse("2021-03-06T10:00:00Z"),
                List.of("https://m.gazette.example/snow")));
    assertThat(reading.provenance().fields().values())
        .hasSize(21)
        .containsOnly(FieldOrigin.of(Origin.GIVEN));
  }

  /** Nothing is looked for in the text: a byline or an address there was found once already. */
  @Test
  void all_that_stands_below_is_body() {
    String body = "# Heading\n\nBy Ana Lima\n\nMarch 3, 2021\n\nOriginal url: https://b.example/";
    DocumentReading reading = read("title: Snow", "\n\n" + body + "\n");
    assertThat(reading.article().body()).isEqualTo(body);
    assertThat(ArticleFields.of(reading.article())).containsOnlyKeys("title", "body");
  }

  /** One blank line above and one line end below are the document's, all others the article's. */
  @ParameterizedTest
  @CsvSource({
    "'\nText', Text",
    "'\n\nText\n', Text",
    "'\n\n\n    Text\n\n', '\n    Text\n'",
    "'\r\n \r\n Text\r\n', ' Text'",
  })
  void white_space_of_the_body_is_kept(String below, String body) {
    assertThat(read("title: Snow", below).article().body()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\n\n", "\n\n \n"})
  void a_body_of_nothing_is_none(String below) {
    assertThat(read("title: Snow", below).article().body()).isNull();
  }

  @Test
  void the_address_beside_the_document_counts_where_it_states_none() {
    String document = "---\nbody: verbatim\n%s\n---\n\nText";
    assertThat(
            MarkdownReader.read(document.formatted("title: a"), "https://a.example/")
                .article()
                .url())
        .isEqualTo("https://a.example/");
    assertThat(
            MarkdownReader.read(document.formatted("url: https://b.example/"), "https://a.example/")
                .article()
                .url())
        .isEqualTo("https://b.example/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          publishedAt: March 3, 2021 ; frontMatterValueUnreadable ; publishedAt
          modifiedAt: soon           ; frontMatterValueUnreadable ; modifiedAt
          retrievedAt: 2021-03-03    ; frontMatterValueUnreadable ; retrievedAt
          embargoedUntil: soon       ; frontMatterValueUnreadable ; embargoedUntil
          date: 2021-03-03           ; frontMatterKeyUnknown      ; date
          """)
  void what_is_not_understood_is_left_out_with_a_warning(String yaml, String code, String field) {
    DocumentReading reading = read(yaml, "\n\nText");
    assertThat(reading.warnings())
        .extracting(Warning::code, Warning::field)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code, field));
    assertThat(ArticleFields.of(reading.article())).containsOnlyKeys("body");
  }

  @Test
  void a_key_without_a_value_says_nothing() {
    assertThat(ArticleFields.of(article("title: ''\ntags: []\nauthors:\npublishedAt: ~")))
        .containsOnlyKeys("body");
  }

  /** Elsewhere the key may mean anything; only this one word is ours. */
  @ParameterizedTest
  @ValueSource(strings = {"Verbatim", "verbatim text", "[verbatim, verbatim]", "[]"})
  void any_other_word_leaves_the_text_to_be_read(String body) {
    DocumentReading reading =
        MarkdownReader.read("---\nbody: " + body + "\n---\n# Snow\n\nText", null);
    assertThat(reading.article().title()).isEqualTo("Snow");
  }
}
