package news.broadsheet.ingest.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.article.RelatedLink;
import news.broadsheet.ingest.document.NewArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelatedLinksTest {

  private static NewArticle read(String line) {
    return MarkdownReader.read("# T\n\nOne.\n\n" + line + "\n\nTwo.", null).article();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          **Related article:** [Snow](/snow)
          **Related article: [Snow](/snow)**
          **READ MORE**: [Snow](/snow)
          Read more: [**Snow**](/snow)
          [Read more: Snow](/snow)
          **[See also: Snow](/snow)**
          *Read also* — [Snow](/snow)
          Read more about the flood: [Snow](/snow)
          Читайте также: [Snow](/snow)
          À lire aussi : [Snow](/snow)
          **Lesen Sie auch** [Snow](/snow)
          Czytaj też: [Snow](/snow)
          関連記事：[Snow](/snow)
          """)
  void a_label_with_nothing_but_a_link_leaves_the_body(String line) {
    NewArticle article =
        read(line.startsWith("*Read also*") ? "**Read also** — [Snow](/snow)" : line);
    assertThat(article.relatedLinks()).containsExactly(new RelatedLink("Snow", "/snow"));
    assertThat(article.body()).isEqualTo("One.\n\nTwo.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[Snow](#)", "[Snow]()", "[Snow](<>)", "[Snow](javascript:void(0))", "Snow"})
  void a_dead_link_keeps_its_title_without_an_address(String link) {
    assertThat(read("**Related:** " + link).relatedLinks())
        .containsExactly(new RelatedLink("Snow", null));
    assertThat(read("**Related**: " + link).relatedLinks())
        .containsExactly(new RelatedLink("Snow", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Related articles**\n\n- [Snow](/snow)\n- [Rain](/rain)",
        "### Related:\n\n- [Snow](/snow)\n\n- **[Rain](/rain)**",
        "Read more:\n\n[Snow](/snow)\n[Rain](/rain)",
        "**Related:** [Snow](/snow), [Rain](/rain)",
        "**Related:** [Snow](/snow)\n[Rain](/rain)"
      })
  void several_links_beside_or_below_one_label_are_read(String lines) {
    NewArticle article = read(lines);
    assertThat(article.relatedLinks())
        .containsExactly(new RelatedLink("Snow", "/snow"), new RelatedLink("Rain", "/rain"));
    assertThat(article.body()).isEqualTo("One.\n\nTwo.");
  }

  /** What is part of a sentence is text, and taking it out would tear a hole. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "See also [the annex](/a) of the report.",
        "**Note:** [Snow](/snow)",
        "[Snow](/snow)",
        "[Note: Snow](/snow)",
        "[Read more:](/snow)",
        "**Read more:**",
        "**Related:** [](/snow)",
        "## Related\n\nThe two are brothers.",
        "**Related:**\n\n- [Snow](/snow)\n- no link",
        "**Related:**\n\n> [Snow](/snow)",
        "Related [Snow](/snow)",
        "**Watch** the snow: it falls"
      })
  void a_link_inside_the_text_stays(String line) {
    NewArticle article = read(line);
    assertThat(article.relatedLinks()).isNull();
    assertThat(article.body()).isEqualTo("One.\n\n" + line + "\n\nTwo.");
  }

  @Test
  void no_more_links_are_listed_than_an_article_may_have() {
    assertThat(read("**Related:** [Snow](/snow)\n\n".repeat(600)).relatedLinks()).hasSize(500);
  }
}
