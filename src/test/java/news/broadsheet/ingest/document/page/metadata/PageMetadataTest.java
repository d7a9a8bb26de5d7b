package news.broadsheet.ingest.document.page.metadata;

import static news.broadsheet.ingest.document.page.metadata.Pages.meta;
import static news.broadsheet.ingest.document.page.metadata.Pages.script;
import static news.broadsheet.ingest.document.page.metadata.Pages.with;
import static news.broadsheet.ingest.document.page.metadata.Pages.withArticle;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.article.Origin;
import news.broadsheet.article.PublicationTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says to programs, and whom of several that say it is believed. */
class PageMetadataTest {

  private static final String LINKED =
      script(
          "{'@type':'NewsArticle','headline':'Lock gate moves again','description':'Linked.',"
              + "'articleSection':'Linked','keywords':['one','two'],'copyrightNotice':'© Linked',"
              + "'inLanguage':'nb','publisher':{'name':'Canal Times'},'url':'/linked',"
              + "'image':'/linked.jpg','articleBody':'The gate.'}");

  // JSON-LD is written for this end; the others serve previews of links.
  @Test
  void json_ld_comes_before_meta_elements() {
    PageMetadata page =
        with(
            LINKED
                + meta("description", "Meta.")
                + meta("article:section", "Meta")
                + meta("keywords", "three")
                + meta("copyright", "© Meta")
                + "<html lang=de>");
    assertThat(page.description()).contains("Linked.");
    assertThat(page.section()).contains("Linked");
    assertThat(page.tags()).containsExactly("one", "two", "three");
    assertThat(page.rights()).contains("© Linked");
    assertThat(page.language()).contains("nb");
    assertThat(page.siteName()).contains("Canal Times");
    assertThat(page.articleBody()).isEqualTo("The gate.");
    assertThat(page.imagesAreLinked()).isTrue();
  }

  @Test
  void meta_elements_say_what_json_ld_does_not() {
    PageMetadata page =
        with(
            meta("dc.description", "Meta.")
                + meta("parsely-section", "Meta")
                + meta("dcterms.rights", "© Meta")
                + meta("application-name", "Canal Times")
                + "<meta property=og:url value=' https://a.example/gate '>");
    assertThat(page.description()).contains("Meta.");
    assertThat(page.section()).contains("Meta");
    assertThat(page.rights()).contains("© Meta");
    assertThat(page.siteName()).contains("Canal Times");
    assertThat(page.statedAddress()).contains("https://a.example/gate");
    assertThat(page.articleBody()).isEmpty();
    assertThat(page.imagesAreLinked()).isFalse();
    assertThat(page.images()).isEmpty();
  }

  @Test
  void a_page_that_says_nothing_has_none_of_it() {
    PageMetadata page = with("<p>The gate.");
    assertThat(page.titles()).isEmpty();
    assertThat(page.tags()).isEmpty();
    assertThat(page.authors()).isEqualTo(new ClaimedAuthors(List.of(), null));
    assertThat(List.of(page.siteName(), page.description(), page.language(), page.canonical()))
        .allMatch(java.util.Optional::isEmpty);
    assertThat(List.of(page.statedAddress(), page.section(), page.rights()))
        .allMatch(java.util.Optional::isEmpty);
  }

  @Test
  void empty_values_are_no_values() {
    PageMetadata page =
        with(
            script("{'@type':'Article','headline':'Gate','url':' ','copyrightNotice':''}")
                + meta("description", " ")
                + meta("article:section", "")
                + "<meta content=lost><link rel=canonical href=' '>");
    assertThat(page.description()).isEmpty();
    assertThat(page.section()).isEmpty();
    assertThat(page.statedAddress()).isEmpty();
    assertThat(page.rights()).isEmpty();
    assertThat(page.canonical()).isEmpty();
  }

  @Test
  void titles_are_listed_once_each_and_the_best_first() {
    assertThat(
            with("<title>Gate | Times</title>"
                    + meta("twitter:title", "Gate!")
                    + meta("og:title", "Gate")
                    + script("{'@type':'Article','headline':'Gate','alternativeHeadline':'A log'}"))
                .titles())
        .containsExactly("Gate", "A log", "Gate!", "Gate | Times");
  }

  // Templates fill these with addresses and dates of their own; a section is a word.
  @Test
  void a_section_is_neither_an_address_nor_a_paragraph() {
    assertThat(
            with(meta("article:section", "http://a.example/water")
                    + meta("parsely-section", "w".repeat(301))
                    + meta("og:section", "w".repeat(300)))
                .section())
        .contains("w".repeat(300));
  }

  @Test
  void tags_are_parted_by_commas_semicolons_and_bars() {
    assertThat(
            with(meta("news_keywords", "locks, canals;barges|  water ,,locks")
                    + meta("article:tag", "topic:locks")
                    + meta("parsely-tags", "Part 2: the log,http://a.example/," + "t".repeat(101)))
                .tags())
        .containsExactly("locks", "canals", "barges", "water", "Part 2: the log");
  }

  @Test
  void no_more_tags_are_kept_than_anybody_reads() {
    StringBuilder many = new StringBuilder("t".repeat(100));
    for (int i = 0; i < 200; i++) {
      many.append(",t").append(i);
    }
    assertThat(with(meta("keywords", many.toString())).tags()).hasSize(100).contains("t98");
  }

  @Test
  void rights_too_long_to_be_kept_are_none() {
    assertThat(with(meta("copyright", "r".repeat(5000))).rights()).isPresent();
    assertThat(with(meta("copyright", "r".repeat(5001))).rights()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "<html lang=nb-NO>                                          | nb-NO",
        "<html lang=und xml:lang=nn>                                | nn",
        "<html lang='norwegian bokmål'><meta property=og:locale content=nb_NO> | nb-NO",
        "<html lang=''><meta http-equiv=content-language content='nb, en'>     | nb",
        "<meta name=dc.language content=nb.UTF-8>                   | nb",
        "<html lang=ZXX><meta name=language content=mul>            | -"
      })
  void the_language_is_that_of_the_first_tag_that_names_one(String html, String language) {
    assertThat(with(html).language().orElse("-")).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"canonical", "CANONICAL"})
  void the_canonical_address_is_as_it_is_written(String rel) {
    assertThat(with("<link rel=alternate href=/b><link rel=" + rel + " href='../a'>").canonical())
        .contains("../a");
  }

  @Test
  void the_address_is_stated_by_open_graph_before_json_ld() {
    assertThat(with(LINKED).statedAddress()).contains("/linked");
    assertThat(with(LINKED + meta("twitter:url", "/twitter")).statedAddress()).contains("/twitter");
  }

  // Templates keep the JSON-LD of another article; half of a headline in capitals is none.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lock gate moves again | <h1>Lock gate moves again</h1>                      | false",
        "Lock gate moves again | <h1>Ten soups for cold evenings</h1>                | true",
        "Lock gate moves again | <title>Ten soups</title><h1>The lock gate moves</h1> | false",
        "Lock gate             | <h1>At last the lock gate at the old mill moves again, says board</h1> | false",
        "Lock gate moves again | <title> </title>                                    | false"
      })
  void json_ld_disagrees_where_no_headline_of_the_page_is_like_its_own(
      String headline, String page, boolean disagrees) {
    assertThat(
            with(page + script("{'@type':'Article','headline':'" + headline + "'}"))
                .jsonLdDisagrees())
        .isEqualTo(disagrees);
  }

  @Test
  void json_ld_without_a_headline_cannot_disagree() {
    PageMetadata page =
        with("<h1>Soup</h1>" + script("{'@type':'Article','datePublished':'2026-03-07'}"));
    assertThat(page.jsonLdDisagrees()).isFalse();
    assertThat(page.times().publishedAt()).contains(PublicationTime.of("2026-03-07"));
  }

  // Where a field came from is told with it, so that a doubtful one can be looked up.
  @Test
  void each_word_for_programs_has_its_origin() {
    PageMetadata page =
        with(
            LINKED
                + meta("og:description", "Graph.")
                + meta("article:section", "Graph")
                + meta("keywords", "meta")
                + "<meta itemprop=datePublished content=2026-03-07>");
    assertThat(page.origin("title", "Lock gate moves again"::equals)).contains(Origin.JSONLD);
    assertThat(page.origin("summary", "Linked."::equals)).contains(Origin.JSONLD);
    assertThat(page.origin("summary", "Graph."::equals)).contains(Origin.OPENGRAPH);
    assertThat(page.origin("section", "Graph"::equals)).contains(Origin.OPENGRAPH);
    assertThat(page.origin("tags", "meta"::equals)).contains(Origin.META);
    assertThat(page.origin("language", "nb"::equals)).contains(Origin.JSONLD);
    assertThat(page.origin("publishedAt", PublicationTime.of("2026-03-07")))
        .contains(Origin.MICRODATA);
    assertThat(page.origin("publishedAt", PublicationTime.of("2026-03-08"))).isEmpty();
    assertThat(page.origin("summary", "Nobody's."::equals)).isEmpty();
    assertThat(page.origin("body", text -> true)).isEmpty();
  }

  @Test
  void an_author_of_json_ld_has_its_origin_by_name() {
    PageMetadata page =
        withArticle("'headline':'Gate','author':{'@type':'Person','name':'Ida Holm'}");
    assertThat(page.origin("authors", "Ida Holm"::equals)).contains(Origin.JSONLD);
    assertThat(with(meta("author", "Ida Holm")).origin("authors", "Ida Holm"::equals))
        .contains(Origin.META);
  }

  // A meta element that is both a property and microdata is known by its property.
  @Test
  void microdata_with_a_property_is_no_microdata() {
    assertThat(
            with("<meta property=description itemprop=description content=Gate>")
                .origin("summary", "Gate"::equals))
        .contains(Origin.META);
  }
}
