package news.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HighlightTest {
  @Inject ArticleRows rows;

  @BeforeEach
  void empty_the_store() {
    rows.empty();
  }

  @Test
  void matches_are_marked_in_the_form_they_have_in_the_text() {
    rows.article("Ferries delayed").summary("No ferry today.").body("Words.").in("en").store();

    Found found = Found.by("ferry");
    assertThat(title(found)).isEqualTo("<mark>Ferries</mark> delayed");
    assertThat(found.string("items[0].highlights.summary"))
        .isEqualTo("No <mark>ferry</mark> today.");
    assertThat(body(found)).isNull();
  }

  // Highlights are put into pages as they are; a scraped text is not to be trusted.
  @Test
  void text_that_looks_like_markup_stays_text() {
    rows.article("<script>alert('x')</script> & the ferry <mark>")
        .body("The \\<img src=x onerror=\"alert(1)\"> ferry & <b>more</b>")
        .store();

    Found found = Found.by("ferry");
    assertThat(title(found))
        .isEqualTo(
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; the <mark>ferry</mark> &lt;mark&gt;");
    assertThat(body(found))
        .containsExactly(
            "The &lt;img src=x onerror=&quot;alert(1)&quot;&gt; <mark>ferry</mark> &amp; more");
  }

  @Test
  void a_body_gives_passages_without_its_markdown() {
    String filler = "Nothing of interest happened on this day in town. ".repeat(40);
    rows.article("News")
        .body(
            "The **ferry** sank. " + filler + "\n\nA [ferry](https://x.example/) again. " + filler)
        .store();

    List<String> body = body(Found.by("ferry"));
    assertThat(body).hasSize(2);
    assertThat(body.get(0)).startsWith("The <mark>ferry</mark> sank. Nothing");
    assertThat(body.get(1)).contains("A <mark>ferry</mark> again.").doesNotContain("x.example");
  }

  // Paragraphs in which nothing can match are not even looked at; these can, though they begin
  // otherwise.
  @ParameterizedTest
  @CsvSource({
    "en, oresund, The Øresund bridge",
    "en, strasse, In der Straße",
    "fr, ecole, L'école ouvre",
    "en, mail, Send an e-mail",
    "ru, школа, В школах района",
    "en, dying, They die young"
  })
  void a_word_is_found_however_its_paragraph_writes_it(String language, String word, String text) {
    String filler = "\n\n" + "Quiet day today. ".repeat(20) + "\n\n";
    rows.article("News").body(filler + text + filler).in(language).store();

    assertThat(body(Found.by(word))).singleElement().asString().contains("<mark>");
  }

  // Three lines of a book have to be the right ones.
  @Test
  void passages_are_those_with_most_of_the_words() {
    String filler = " Nothing of interest happened on this day in town.".repeat(20);
    rows.article("News")
        .body(
            ("A ferry left." + filler + " ").repeat(4)
                + "The ferry reached the harbour at last."
                + filler)
        .store();

    assertThat(body(Found.by("ferry harbour")))
        .hasSize(3)
        .anyMatch(
            passage ->
                passage.startsWith(
                    "The <mark>ferry</mark> reached the <mark>harbour</mark> at last."))
        .allMatch(passage -> passage.length() < 300 && !passage.endsWith("happen"));
  }

  // What PostgreSQL keeps whole although it is not letters alone.
  @ParameterizedTest
  @CsvSource({
    "3.5, 'Up 3.5 percent, not 13.5', 'Up <mark>3.5</mark> percent, not 13.5'",
    "desk@paper.example, Write to Desk@Paper.example now, Write to <mark>Desk@Paper.example</mark> now",
    "e-mail, Send an e-mail, Send an <mark>e-mail</mark>",
    "ferr*, The Ferries, The <mark>Ferries</mark>",
  })
  void words_with_signs_in_them_are_marked_whole(String query, String body, String marked) {
    rows.article("News").body(body).in("en").store();

    assertThat(body(Found.by(query))).containsExactly(marked);
  }

  // A passage quotes the text: what stands far apart in it must not seem to follow each other.
  @Test
  void a_passage_never_joins_paragraphs_that_are_apart() {
    rows.article("News").body("The ferry left.\n\nQuiet day.\n\nA ferry came.").store();

    assertThat(body(Found.by("ferry")))
        .hasSize(2)
        .noneMatch(passage -> passage.contains("left") && passage.contains("came"));
  }

  // The words of a query may stand in different parts.
  @Test
  void a_part_with_some_of_the_words_shows_those() {
    rows.article("Ferry").body("The harbour was empty.").store();

    Found found = Found.by("ferry harbour");
    assertThat(title(found)).isEqualTo("<mark>Ferry</mark>");
    assertThat(body(found)).containsExactly("The <mark>harbour</mark> was empty.");
  }

  @Test
  void words_that_were_excluded_are_not_marked() {
    rows.article("Ferry white").body("A house that is painted white. The ferry.").store();

    Found found = Found.by("ferry -\"white house\" or -house");
    assertThat(title(found)).isEqualTo("<mark>Ferry</mark> white");
    assertThat(body(found)).allMatch(passage -> !passage.contains("<mark>house"));
    assertThat(title(Found.by("-tunnel"))).isNull();
  }

  // These words are searched as pairs of characters, which PostgreSQL cannot find in the text.
  @ParameterizedTest
  @CsvSource({
    "东京, 新闻 东京都政府, 新闻 <mark>东京</mark>都政府",
    "ประกาศ, รัฐบาลประกาศแผน, รัฐบาล<mark>ประกาศ</mark>แผน",
    "계획, 새로운 계획을 발표, 새로운 <mark>계획</mark>을 발표",
    "東京 iPhone, 東京でiPhone 発売, <mark>東京</mark>で<mark>iPhone</mark> 発売",
  })
  void words_without_spaces_around_them_are_marked(String query, String title, String marked) {
    rows.article(title).body(title).store();

    Found found = Found.by(query);
    assertThat(title(found)).isEqualTo(marked);
    assertThat(body(found)).containsExactly(marked);
  }

  @Test
  void excluded_runs_are_not_marked() {
    rows.article("东京的新闻").store();

    assertThat(title(Found.by("新闻 -大阪"))).isEqualTo("东京的<mark>新闻</mark>");
  }

  @Test
  void only_the_parts_searched_are_marked() {
    rows.article("Ferry").body("Ferry").store();

    Found found = Found.by("ferry", "searchIn", "body");
    assertThat(title(found)).isNull();
    assertThat(body(found)).containsExactly("<mark>Ferry</mark>");
  }

  @Test
  void highlights_can_be_left_out() {
    rows.article("Ferry").store();

    Found found = Found.by("ferry", "highlight", "false");
    assertThat(found.titles()).containsExactly("Ferry");
    assertThat(found.response().<Object>path("items[0].highlights")).isNull();
  }

  private static String title(Found found) {
    assertThat(found.titles()).hasSize(1);
    return found.string("items[0].highlights.title");
  }

  private static List<String> body(Found found) {
    return found.response().path("items[0].highlights.body");
  }
}
