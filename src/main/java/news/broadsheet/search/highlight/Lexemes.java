package news.broadsheet.search.highlight;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.search.rank.Word;
import news.broadsheet.text.SearchText;

/**
 * What PostgreSQL makes of words, so that exactly those are marked by which articles are found.
 * {@code ts_headline} does as much, but stems every word of every text and took longer than all the
 * rest of a search.
 */
final class Lexemes {
  private static final String SQL =
      """
      select t.n, tsvector_to_array(to_tsvector(cast(t.config as regconfig), t.word))
      from unnest(cast(? as text[]), cast(? as text[])) with ordinality as t (config, word, n)
      """;

  /** A word of a text in a language. */
  record Form(String configuration, String word) {}

  private final Map<Form, List<String>> lexemes;

  private Lexemes(Map<Form, List<String>> lexemes) {
    this.lexemes = lexemes;
  }

  static Lexemes of(Collection<Form> forms, Connection connection) throws SQLException {
    List<Form> asked = new ArrayList<>(forms);
    Map<Form, List<String>> found = new HashMap<>();
    if (asked.isEmpty()) {
      return new Lexemes(found);
    }
    try (var statement = connection.prepareStatement(SQL)) {
      statement.setObject(1, asked.stream().map(Form::configuration).toArray(String[]::new));
      statement.setObject(
          2, asked.stream().map(form -> SearchText.of(form.word())).toArray(String[]::new));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Array words = rows.getArray(2);
          found.put(asked.get(rows.getInt(1) - 1), List.of((String[]) words.getArray()));
        }
      }
    }
    return new Lexemes(found);
  }

  /** The lexeme sought that the word is a form of. */
  Optional<String> sought(Form form, List<Word> sought) {
    List<String> lexemes = this.lexemes.getOrDefault(form, List.of());
    return sought.stream()
        .filter(
            word ->
                lexemes.stream()
                    .anyMatch(
                        lexeme ->
                            word.prefix()
                                ? lexeme.startsWith(word.lexeme())
                                : lexeme.equals(word.lexeme())))
        .map(Word::lexeme)
        .findFirst();
  }
}
