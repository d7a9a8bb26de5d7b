package news.broadsheet.ingest.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.ingest.document.NewArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressLineTest {

  private static final String URL = "https://a.example/b_(c)?d=é&e=%2F#f_";

  private static NewArticle read(String end) {
    return MarkdownReader.read("# T\n\nText\n\n" + end, null).article();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Original url:\n\n<@>",
        "Original url:\n<@>",
        "Original URL: @",
        "Original url <@>",
        "**Original url:** <@>",
        "**Original url: <@>**",
        "### Original url\n\n@",
        "- Original url: @",
        "Original url: [here](@)",
        "Original url: [here](<@> \"title\")",
        "Source: @",
        "URL: <@>",
        "Lien original : @",
        "Quelle: @",
        "Источник: <@>",
        "原文链接：@",
        "元記事：@",
        "Original url: @\n\n© 2021 Example"
      })
  void the_address_is_read_byte_for_byte_and_leaves_the_body(String end) {
    NewArticle article = read(end.replace("@", URL));
    assertThat(article.url()).isEqualTo(URL);
    assertThat(article.body()).startsWith("Text").doesNotContain("a.example");
  }

  @Test
  void the_last_address_counts() {
    NewArticle article =
        read("Original url: https://a.example/1\n\nMore\n\nOriginal url: https://a.example/2");
    assertThat(article.url()).isEqualTo("https://a.example/2");
    assertThat(article.body()).contains("https://a.example/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Original url:",
        "Original url: none",
        "Original url: <mailto:a@a.example>",
        "Original url: https://a.example/ (archived)",
        "Original url:\n\nSee below.",
        "Source: Reuters",
        "Source: https://a.example/1\n\nOne\n\nTwo\n\nThree",
        "The original url: https://a.example/1",
        "https://a.example/1"
      })
  void what_is_not_an_address_stays_in_the_body(String end) {
    NewArticle article = read(end);
    assertThat(article.url()).isNull();
    assertThat(article.body()).isEqualTo("Text\n\n" + end);
  }
}
