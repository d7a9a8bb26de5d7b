package news.broadsheet.search.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

  /** As it is shown to users, with single quotes to be readable here. */
  private static String tree(String query) throws Exception {
    return new ObjectMapper().writeValueAsString(QueryParser.parse(query)).replace('"', '\'');
  }

  @Test
  void words_and_phrases_must_all_occur() throws Exception {
    assertThat(tree("ferry \"harbour board\""))
        .isEqualTo("{'all':[{'word':'ferry'},{'phrase':'harbour board'}]}");
  }

  // Web search engines read it so; had "or" the whole line to its sides, a question that happens to
  // contain it would fall apart.
  @Test
  void or_stands_between_its_two_neighbours() throws Exception {
    assertThat(tree("a b or c OR d e"))
        .isEqualTo(
            "{'all':[{'word':'a'},{'any':[{'word':'b'},{'word':'c'},{'word':'d'}]},{'word':'e'}]}");
  }

  @Test
  void or_without_neighbours_is_a_word() throws Exception {
    assertThat(tree("or a")).isEqualTo("{'all':[{'word':'or'},{'word':'a'}]}");
    assertThat(tree("a or")).isEqualTo("{'all':[{'word':'a'},{'word':'or'}]}");
    assertThat(tree("order")).isEqualTo("{'all':[{'word':'order'}]}");
  }

  @Test
  void a_hyphen_in_front_excludes_and_one_inside_belongs_to_the_word() throws Exception {
    assertThat(tree("-ferry -\"old pier\" --tag:sea half-light"))
        .isEqualTo(
            "{'all':[{'not':{'word':'ferry'}},{'not':{'phrase':'old pier'}},"
                + "{'not':{'field':'tag','value':'sea'}},{'word':'half-light'}]}");
  }

  @Test
  void an_asterisk_at_the_end_searches_what_begins_like_it() throws Exception {
    assertThat(tree("ferr* 5*3 f**"))
        .isEqualTo("{'all':[{'prefix':'ferr'},{'word':'5*3'},{'word':'f**'}]}");
  }

  @Test
  void a_field_takes_a_word_or_a_phrase_in_any_case() throws Exception {
    assertThat(tree("title:ferry Author:\"Ada Quill\" SITE:a.example before:2024"))
        .isEqualTo(
            "{'all':[{'word':'ferry','in':'title'},{'field':'author','value':'Ada Quill'},"
                + "{'field':'site','value':'a.example'},{'field':'before','value':'2024'}]}");
  }

  // People search for clock times, addresses and "Re: your letter".
  @Test
  void a_colon_after_anything_else_is_part_of_the_word() throws Exception {
    assertThat(tree("12:30 re: https://a.example"))
        .isEqualTo("{'all':[{'word':'12:30'},{'word':'re:'},{'word':'https://a.example'}]}");
  }

  @ParameterizedTest
  @CsvSource({"'\"open', open", "'( open )', open", "'& open |', open"})
  void what_people_leave_open_is_closed_for_them(String query, String word) throws Exception {
    assertThat(QueryParser.parse(query).wanted().map(Query.Text::text)).containsExactly(word);
  }

  @ParameterizedTest
  @CsvSource({"-", "\"\"", "?!", "( )", ":*"})
  void signs_alone_mean_nothing(String query) throws Exception {
    assertThat(QueryParser.parse(query).all()).isEmpty();
  }

  // A typing mistake must not silently search for something else. The place counts characters as
  // people do: one for an emoji, which Java counts as two.
  @ParameterizedTest
  @CsvSource({
    "'title: ferry', 7",
    "'ferry tag:', 11",
    "'😀 source: a', 10",
    "'a title:\"\" b', 9",
    "'f*', 1",
    "'big f*', 5"
  })
  void a_mistake_is_named_with_its_place(String query, int place) {
    assertThatThrownBy(() -> QueryParser.parse(query))
        .isInstanceOf(SyntaxException.class)
        .hasMessageStartingWith("at character " + place + ":");
  }
}
