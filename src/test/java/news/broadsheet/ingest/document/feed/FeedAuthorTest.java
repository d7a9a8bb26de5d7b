package news.broadsheet.ingest.document.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import news.broadsheet.article.Author;
import news.broadsheet.ingest.document.byline.Byline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedAuthorTest {

  /** RSS asks for a mail address; what the name is beside it each program decides for itself. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jane Roe                                    | Jane Roe
          jane@g.example (Jane Roe)                   | Jane Roe
          mailto:jane@g.example (Jane Roe)            | Jane Roe
          jane@g.example [ Jane Roe ]                 | Jane Roe
          Jane Roe (jane@g.example)                   | Jane Roe
          Jane Roe <jane@g.example>                   | Jane Roe
          Jane Roe [mailto:jane@g.example]            | Jane Roe
          jane@g.example - Jane Roe                   | Jane Roe
          jane@g.example, Jane Roe                    | Jane Roe
          <b>Jane</b>  Roe                            | Jane Roe
          Jane &amp; John Roe                         | Jane & John Roe
          Jane Roe (Harbour)                          | Jane Roe (Harbour)
          """)
  void a_name_is_what_is_left_beside_a_mail_address(String printed, String name) {
    assertThat(FeedAuthor.of(printed, "https://g.example/jane"))
        .contains(new FeedAuthor(name, "https://g.example/jane"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "jane@g.example", "jane@g.example ()", "<jane@g.example>", "<b></b>"})
  void a_mail_address_alone_is_nobody(String printed) {
    assertThat(FeedAuthor.of(printed, null)).isEmpty();
  }

  @Test
  void a_name_longer_than_a_byline_can_be_is_nobody() {
    assertThat(FeedAuthor.of("J".repeat(2000), null)).isPresent();
    assertThat(FeedAuthor.of("J".repeat(2001), null)).isEmpty();
  }

  @Test
  void all_authors_make_one_byline() {
    Byline byline =
        FeedAuthor.byline(
            List.of(
                new FeedAuthor("Jane Roe", "https://g.example/jane"),
                new FeedAuthor("John Doe and Bo Ek", "https://g.example/desk"),
                new FeedAuthor("Reuters", null),
                new FeedAuthor("AFP", null),
                new FeedAuthor("Jane Roe", "https://g.example/other")));
    assertThat(byline.printed()).isEqualTo("Jane Roe, John Doe and Bo Ek, Reuters, AFP");
    assertThat(byline.agency()).isEqualTo("Reuters");
    assertThat(byline.authors())
        .containsExactly(
            new Author("Jane Roe", "https://g.example/jane"),
            new Author("John Doe", null),
            new Author("Bo Ek", null));
  }

  /** A byline beyond what an article may have would make the whole article be refused. */
  @Test
  void of_too_many_authors_the_first_is_printed() {
    List<FeedAuthor> many =
        Stream.iterate(0, i -> i + 1)
            .limit(300)
            .map(i -> new FeedAuthor("Jane Roe " + i, null))
            .toList();
    assertThat(FeedAuthor.byline(many).printed()).isEqualTo("Jane Roe 0");
    assertThat(FeedAuthor.byline(many.subList(0, 100)).printed()).endsWith("Jane Roe 99");
  }
}
