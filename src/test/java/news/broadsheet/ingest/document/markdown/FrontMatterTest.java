package news.broadsheet.ingest.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.Warning;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

  private static DocumentReading read(String yaml) {
    return MarkdownReader.read("---\n" + yaml + "\n---\n\nText", null);
  }

  @Test
  void front_matter_fills_the_fields_and_leaves_the_body() {
    DocumentReading reading =
        read(
            """
            title: "Snow: more of it"
            url: https://a.example/snow
            canonical: https://a.example/s
            date: 2021-03-03 16:30
            updated: 2021-03-04
            author: Ana Lima and Bo Ek, AFP
            tags: [snow, "rain, light"]
            lang: pt_BR
            description: It snows.
            category: Weather
            source: daily-example
            dateline: OSLO
            image: https://a.example/s.jpg
            rights: CC BY
            retrieved_at: 2021-03-05T10:00:00Z
            embargo: 2021-03-06T10:00:00+01:00\
            """);
    NewArticle article = reading.article();
    assertThat(reading.warnings()).isEmpty();
    assertThat(article.title()).isEqualTo("Snow: more of it");
    assertThat(article.url()).isEqualTo("https://a.example/snow");
    assertThat(article.canonicalUrl()).isEqualTo("https://a.example/s");
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.of("2021-03-03T16:30"));
    assertThat(reading.publishedText()).isEqualTo("2021-03-03 16:30");
    assertThat(article.modifiedAt()).isEqualTo(PublicationTime.of("2021-03-04"));
    assertThat(article.byline()).isEqualTo("Ana Lima and Bo Ek, AFP");
    assertThat(article.authors())
        .containsExactly(new Author("Ana Lima", null), new Author("Bo Ek", null));
    assertThat(article.agency()).isEqualTo("AFP");
    assertThat(article.tags()).containsExactly("snow", "rain, light");
    assertThat(article.language()).isEqualTo("pt-BR");
    assertThat(article.summary()).isEqualTo("It snows.");
    assertThat(article.section()).isEqualTo("Weather");
    assertThat(article.source()).isEqualTo("daily-example");
    assertThat(article.dateline()).isEqualTo("OSLO");
    assertThat(article.images())
        .containsExactly(new Image("https://a.example/s.jpg", null, null, null));
    assertThat(article.rights()).isEqualTo("CC BY");
    assertThat(article.retrievedAt()).isEqualTo(Instant.parse("2021-03-05T10:00:00Z"));
    assertThat(article.embargoedUntil()).isEqualTo(Instant.parse("2021-03-06T09:00:00Z"));
    assertThat(article.body()).isEqualTo("Text");
  }

  @Test
  void front_matter_outranks_the_text() {
    NewArticle article =
        MarkdownReader.read(
                """
                ---
                title: The snow
                url: https://a.example/1
                date: 2021-03-03
                byline: By Ana Lima
                agency: The Associated Press
                ---
                # The Snow

                By Bo Ek

                March 4, 2021

                OSLO (AFP) — Text

                Original url: https://a.example/2
                """,
                null)
            .article();
    assertThat(article.title()).isEqualTo("The snow");
    assertThat(article.url()).isEqualTo("https://a.example/1");
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.of("2021-03-03"));
    assertThat(article.byline()).isEqualTo("By Ana Lima");
    assertThat(article.agency()).isEqualTo("AP");
    assertThat(article.dateline()).isEqualTo("OSLO");
    assertThat(article.body()).isEqualTo("OSLO (AFP) — Text");
  }

  /** A headline that says something else than the title is text; dropping it would lose it. */
  @Test
  void a_heading_unlike_the_title_stays_in_the_body() {
    assertThat(
            MarkdownReader.read("---\ntitle: Snow\n---\n# Part one\n\nText", null).article().body())
        .isEqualTo("# Part one\n\nText");
  }

  /**
   * YAML 1.1 takes these for a boolean, a day at midnight UTC, a number in base 60 and an octal.
   */
  @ParameterizedTest
  @CsvSource({"no", "2021-03-03", "12:30:45", "007", "1e3", "Null Island"})
  void values_are_text_as_they_were_written(String title) {
    assertThat(read("title: " + title).article().title()).isEqualTo(title);
    assertThat(read("lang: no").article().language()).isEqualTo("no");
  }

  @Test
  void the_language_decides_the_order_of_a_date_wherever_it_stands() {
    DocumentReading reading = read("date: 3/4/2021\nlanguage: en-US");
    assertThat(reading.article().publishedAt()).isEqualTo(PublicationTime.of("2021-03-04"));
    assertThat(reading.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          authors: [Ana Lima, Bo Ek]                                   ; Ana Lima+Bo Ek
          authors: [{name: Ana Lima, url: 'https://a.example/ana'}]    ; Ana Lima
          author: Ana Lima                                             ; Ana Lima
          author: Banksy                                               ; Banksy
          """)
  void authors_are_read_from_text_lists_and_mappings(String yaml, String names) {
    List<Author> authors = read(yaml).article().authors();
    assertThat(String.join("+", authors.stream().map(Author::name).toList())).isEqualTo(names);
  }

  @Test
  void tags_in_one_scalar_are_parted_by_commas() {
    assertThat(read("keywords: '#snow, rain，ice, snow, '").article().tags())
        .containsExactly("snow", "rain", "ice");
  }

  /** Clippers write the address where Broadsheet means the publisher. */
  @Test
  void a_source_that_is_an_address_is_the_address() {
    assertThat(read("source: https://a.example/1").article().url())
        .isEqualTo("https://a.example/1");
    assertThat(read("canonical: https://a.example/1").article().url())
        .isEqualTo("https://a.example/1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          layout: post               ; frontMatterKeyUnknown      ; layout
          date: soon                 ; frontMatterValueUnreadable ; date
          updated: soon              ; frontMatterValueUnreadable ; updated
          retrieved: 2021-03-03      ; frontMatterValueUnreadable ; retrieved
          lang: English (American)   ; frontMatterValueUnreadable ; lang
          source: The Daily          ; frontMatterValueUnreadable ; source
          date: 3/4/2021             ; ambiguousDate              ; publishedAt
          """)
  void what_is_not_understood_is_a_warning(String yaml, String code, String field) {
    assertThat(read(yaml).warnings())
        .extracting(Warning::code, Warning::field)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code, field));
  }

  @Test
  void keys_without_a_value_say_nothing() {
    DocumentReading reading = read("title:\nurl: ~\ndate: null\ntags: []\nauthor: {age: 3}\nx: ''");
    assertThat(reading.warnings()).isEmpty();
    assertThat(reading.article().title()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: [unclosed\n---\n# T\n\nText",
        "---\ntitle: \"unclosed\n---\n# T\n\nText",
        "---\ntitle: a: b\n---\n# T\n\nText",
        "---\n\ttitle: a\nb: c\n---\n# T\n\nText",
        "---\ntitle: *nowhere\n---\n# T\n\nText"
      })
  void what_is_no_yaml_stays_in_the_body_with_a_warning(String markdown) {
    DocumentReading reading = MarkdownReader.read(markdown, null);
    assertThat(reading.warnings())
        .extracting(Warning::code)
        .containsExactly("frontMatterUnreadable");
    assertThat(reading.article().title()).isEqualTo("T");
    assertThat(reading.article().body()).startsWith("---").contains("title:").endsWith("Text");
  }

  /** A rule at the start of a text is common and is no front matter. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\n\nText\n\n---\n\nMore",
        "---\ntitle: never closed",
        "Text\n---\ntitle: x\n---",
        "--- \n---\nText"
      })
  void a_thematic_break_is_no_front_matter(String markdown) {
    assertThat(MarkdownReader.read(markdown, null).warnings()).isEmpty();
  }

  @Test
  void blank_lines_and_a_byte_order_mark_may_stand_before_it() {
    assertThat(MarkdownReader.read("\uFEFF\n\n---\ntitle: Snow\n...\nText", null).article().title())
        .isEqualTo("Snow");
  }

  /** "Billion laughs", an object in disguise, a list inside itself. */
  @Test
  void aliases_and_tags_do_no_harm() {
    var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char c = 'b'; c <= 'z'; c++) {
      bomb.append(c).append(": &").append(c).append(" [");
      bomb.append(("*" + (char) (c - 1) + ",").repeat(9)).append("x]\n");
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThat(read(bomb + "title: Snow").warnings())
                .extracting(Warning::code)
                .containsExactly("frontMatterUnreadable"));
    assertThat(read("title: Snow\nx: !!javax.script.ScriptEngineManager [1]").warnings())
        .extracting(Warning::code)
        .containsExactly("frontMatterUnreadable");
    assertThat(read("title: Snow\nx: " + "[".repeat(5000)).warnings())
        .extracting(Warning::code)
        .containsExactly("frontMatterUnreadable");
    assertThat(read("title: Snow\ntags: &y [*y]").article().title()).isEqualTo("Snow");
  }
}
