package news.broadsheet.ingest.document.page.metadata;

import static news.broadsheet.ingest.document.page.metadata.Pages.meta;
import static news.broadsheet.ingest.document.page.metadata.Pages.with;
import static news.broadsheet.ingest.document.page.metadata.Pages.withArticle;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.article.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimedAuthorsTest {

  private static ClaimedAuthors linked(String author) {
    return withArticle("'headline':'Gate','author':" + author).authors();
  }

  private static List<String> names(ClaimedAuthors authors) {
    return authors.people().stream().map(Author::name).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "'Ida Holm'                                              ; Ida Holm",
        "'By Ida Holm and Carl Fenn'                             ; Ida Holm+Carl Fenn",
        "['Ida Holm','Carl Fenn','IDA HOLM']                     ; Ida Holm+Carl Fenn",
        "{'name':'Ida Holm'}                                     ; Ida Holm",
        "{'@type':'Person','givenName':'Ida','familyName':'Holm'} ; Ida Holm",
        "{'@type':'Person','givenName':'Ida'}                    ; Ida",
        "{'@type':'Person','name':'Banksy'}                      ; Banksy",
        "{'@type':'Person','name':'ida holm'}                    ; ida holm",
        "{'@type':'Person','name':'Ida Holm, Carl Fenn'}         ; Ida Holm+Carl Fenn",
        "{'@type':'Person','name':'By Ida Holm'}                 ; Ida Holm",
        "{'@type':'Person','name':'Ida Holm and Carl Fenn'}      ; Ida Holm+Carl Fenn",
        "{'@type':'Person','name':'Ida Holm|Carl Fenn'}          ; Ida Holm+Carl Fenn",
        "{'@type':'Person','name':'ida_holm'}                    ; -",
        "{'@type':'Person','name':'a.example.com'}               ; -",
        "{'@type':'Person','name':'one of the many who write it'} ; -",
        "{'@type':'Person','name':'https://a.example/ida'}       ; -",
        "{'@type':'Organization','name':'Ida Holm'}              ; -",
        "{'@type':'Corporation','name':'Ida Holm'}               ; -",
        "''                                                      ; -",
        "null                                                    ; -"
      })
  void people_are_read_in_all_shapes_of_json_ld(String author, String people) {
    String names = String.join("+", names(linked(author)));
    assertThat(names.isEmpty() ? "-" : names).isEqualTo(people);
  }

  // The name alone is often on many pages; the address says which of two namesakes it is.
  @Test
  void a_person_has_the_address_that_the_page_gives() {
    assertThat(
            linked("{'@type':'Person','name':'Ida Holm','sameAs':'https://a.example/i'}").people())
        .containsExactly(new Author("Ida Holm", "https://a.example/i"));
    assertThat(linked("{'@type':'Person','name':'Ida Holm','url':'#'}").people())
        .containsExactly(new Author("Ida Holm", null));
  }

  @Test
  void the_creator_counts_where_nobody_is_called_the_author() {
    assertThat(names(withArticle("'headline':'G','creator':'Ida Holm'").authors()))
        .containsExactly("Ida Holm");
    assertThat(
            names(
                withArticle("'headline':'G','creator':'Ida Holm','author':'Carl Fenn'").authors()))
        .containsExactly("Carl Fenn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@type':'Organization','name':'Reuters'}",
        "{'@type':'Corporation','name':'Reuters'}",
        "{'@type':'Person','name':'Reuters'}",
        "'Reuters'",
        "[{'@type':'Organization','name':'Reuters'},{'@type':'Organization','name':'AFP'}]"
      })
  void the_first_agency_is_the_agency_and_nobody(String author) {
    assertThat(linked(author)).isEqualTo(new ClaimedAuthors(List.of(), "Reuters"));
  }

  // An author who is referred to stands elsewhere in the JSON-LD, with all that is said of him.
  @Test
  void an_author_who_is_referred_to_is_looked_up() {
    assertThat(
            Pages.withJsonLd(
                    "[{'@type':'Person','@id':'#ida','name':'Ida Holm','url':'https://a.example/i'},"
                        + "{'@type':'Article','headline':'G','author':{'@type':'Person','@id':'#ida'}}]")
                .authors()
                .people())
        .containsExactly(new Author("Ida Holm", "https://a.example/i"));
  }

  @Test
  void meta_elements_count_where_json_ld_names_nobody() {
    assertThat(names(with(meta("author", "Ida Holm, Carl Fenn")).authors()))
        .containsExactly("Ida Holm", "Carl Fenn");
    assertThat(names(with(meta("byl", "By Ida Holm") + meta("author", "Canal_Staff")).authors()))
        .containsExactly("Ida Holm");
    assertThat(
            names(
                with(meta("author", "Carl Fenn")
                        + Pages.script("{'@type':'Article','headline':'G','author':'Ida Holm'}"))
                    .authors()))
        .containsExactly("Ida Holm");
    assertThat(names(with(meta("article:author", "http://a.example/ida")).authors())).isEmpty();
    assertThat(names(with(meta("author", "Ida Holm, " + "x ".repeat(250))).authors())).isEmpty();
  }

  // Templates name the paper where nobody signed; a name that only holds the paper's is a name.
  @Test
  void the_publisher_is_not_one_of_them() {
    String fields =
        "'headline':'G','publisher':{'name':'Canal Times'},'author':[{'@type':'Person','name':'%s'}]";
    assertThat(withArticle(fields.formatted("CANAL TIMES")).authors().people()).isEmpty();
    assertThat(names(withArticle(fields.formatted("Canal Times Holm")).authors()))
        .containsExactly("Canal Times Holm");
  }

  @Test
  void there_are_no_more_authors_than_an_article_may_have() {
    StringBuilder many = new StringBuilder("['Ida Holm'");
    for (char first = 'A'; first <= 'Z'; first++) {
      for (char second = 'a'; second <= 'z'; second++) {
        many.append(",'").append(first).append(second).append("a Holm'");
      }
    }
    assertThat(linked(many + "]").people()).hasSize(100);
  }
}
