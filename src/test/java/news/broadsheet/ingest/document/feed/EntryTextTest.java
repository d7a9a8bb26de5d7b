package news.broadsheet.ingest.document.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.article.Image;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether an entry says the whole article; a teaser taken for one hides that the rest is missing.
 */
class EntryTextTest {

  private static final String SENTENCE = "The ferry sank, and rose, and sank again. ";

  private static EntryText of(@Nullable String content, @Nullable String summary, boolean leadsOn) {
    return EntryText.of(prose(content), prose(summary), leadsOn);
  }

  private static @Nullable Prose prose(@Nullable String html) {
    return html == null ? null : Prose.ofHtml(html, null);
  }

  private static String letters(int length) {
    return "s".repeat(length);
  }

  @Test
  void what_says_nothing_is_neither_body_nor_summary() {
    for (String nothing : new String[] {null, "", "<p></p>"}) {
      EntryText text = of(nothing, nothing, true);
      assertThat(text.body()).isNull();
      assertThat(text.summary()).isNull();
      assertThat(text.start()).isNull();
      assertThat(text.teaserOnly()).isTrue();
      assertThat(text.firstParagraph()).isEmpty();
    }
    assertThat(of(null, "", false).teaserOnly()).isFalse();
  }

  @Test
  void a_content_is_the_body_and_a_description_its_summary() {
    EntryText text = of("<p>It sank.</p><p>It rose.</p>", "Of a ferry", true);
    assertThat(text.body()).isEqualTo("It sank.\n\nIt rose.");
    assertThat(text.summary()).isEqualTo("Of a ferry");
    assertThat(text.start()).isEqualTo("It sank.");
    assertThat(text.teaserOnly()).isFalse();
    assertThat(text.firstParagraph()).contains("It sank.");
  }

  // Many programs send the same text twice; a summary that is the article summarises nothing.
  @Test
  void a_description_that_says_the_same_or_too_much_is_no_summary() {
    assertThat(of("<p>It sank.</p>", "It <b>sank</b>.", true).summary()).isNull();
    assertThat(of("<p>It sank.</p>", "", true).summary()).isNull();
    assertThat(of("It sank.", letters(20_000), true).summary()).hasSize(20_000);
    assertThat(of("It sank.", letters(20_001), true).summary()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It sank …",
        "It sank...",
        "It sank [...]",
        "It sank [ … ]",
        "It sank (Read more)",
        "It sank. Read more at The Gazette »",
        "It sank. WEITERLESEN",
        "It sank. Читать далее →",
        "沉没了。阅读全文"
      })
  void a_content_that_ends_as_teasers_do_is_a_teaser_where_there_is_more(String content) {
    EntryText text = of(content, null, true);
    assertThat(text.teaserOnly()).isTrue();
    assertThat(text.body()).isNull();
    assertThat(text.summary()).isNotNull();
    assertThat(text.start()).isEqualTo(text.summary());
    assertThat(of(content, null, false).teaserOnly()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"It sank.", "It ... sank", "Read more about it sank.\n\nIt did."})
  void other_ends_are_none_of_teasers(String content) {
    assertThat(of(content.replace("\n\n", "<p>"), null, true).teaserOnly()).isFalse();
  }

  // A long text ends with an ellipsis for the sake of style.
  @Test
  void a_long_text_that_ends_with_an_ellipsis_is_an_article() {
    assertThat(of(letters(1198) + "…", null, true).teaserOnly()).isTrue();
    assertThat(of(letters(1199) + "…", null, true).teaserOnly()).isFalse();
  }

  @Test
  void of_two_teasers_the_longer_is_kept() {
    assertThat(of("It sank …", "It sank in the harbour", true).summary())
        .isEqualTo("It sank in the harbour");
    assertThat(of("It sank in the harbour …", "It sank", true).summary())
        .isEqualTo("It sank in the harbour …");
    assertThat(of("It sank …", letters(20_001), true).summary()).isEqualTo("It sank …");
  }

  // RSS 2.0: an item may be complete in itself, and then its description is all of it.
  @Test
  void a_description_is_the_article_where_it_is_long_or_nothing_follows() {
    assertThat(of(null, "It sank.", true).teaserOnly()).isTrue();
    assertThat(of(null, "It sank.", true).summary()).isEqualTo("It sank.");
    assertThat(of("", "It sank.", true).summary()).isEqualTo("It sank.");
    assertThat(of(null, "It sank.", false).body()).isEqualTo("It sank.");
    assertThat(of(null, "It sank.", false).summary()).isNull();
    assertThat(of(null, letters(1499), true).teaserOnly()).isTrue();
    assertThat(of(null, letters(1500), true).teaserOnly()).isFalse();
    assertThat(of(null, letters(2398) + "…", true).teaserOnly()).isTrue();
    assertThat(of(null, letters(2399) + "…", true).teaserOnly()).isFalse();
    assertThat(of(null, letters(20_001), true).body()).hasSize(20_001);
  }

  @Test
  void the_images_of_the_description_stand_in_where_the_content_has_none() {
    String image = "<img src='https://gazette.example/%s.jpg'>";
    assertThat(of("Text" + image.formatted("a"), image.formatted("b"), true).images())
        .extracting(Image::url)
        .isEqualTo(List.of("https://gazette.example/a.jpg"));
    assertThat(of("Text", "More" + image.formatted("b"), true).images()).hasSize(1);
    assertThat(of(null, image.formatted("b"), true).images()).hasSize(1);
    assertThat(of(null, "Text" + image.formatted("b"), true).images()).hasSize(1);
  }

  // Where a title is missing the text begins one; it must not end within a word or a character.
  @Test
  void a_title_made_of_the_text_ends_between_words() {
    assertThat(of(SENTENCE.repeat(4), null, false).start())
        .isEqualTo((SENTENCE.repeat(2) + "The ferry sank,").strip() + "…");
    assertThat(of(letters(100), null, false).start()).isEqualTo(letters(100));
    assertThat(of(letters(101), null, false).start()).isEqualTo(letters(100) + "…");
    assertThat(of("It " + letters(101), null, false).start()).isEqualTo("It " + letters(97) + "…");
    assertThat(of(letters(99) + "😀😀", null, false).start()).isEqualTo(letters(99) + "…");
    assertThat(of(letters(98) + "😀😀", null, false).start()).isEqualTo(letters(98) + "😀…");
    assertThat(of("One.<p>Two.", null, false).start()).isEqualTo("One.");
  }

  @Test
  void the_first_paragraph_is_plain_and_bounded() {
    assertThat(of("1. Place (AFP) — It sank.<p>It rose.", null, false).firstParagraph())
        .contains("1. Place (AFP) — It sank.");
    assertThat(of(letters(500), null, false).firstParagraph()).contains(letters(400));
    assertThat(of(null, "It sank.", true).firstParagraph()).contains("It sank.");
  }
}
