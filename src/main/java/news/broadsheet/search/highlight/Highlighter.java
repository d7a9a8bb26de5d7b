package news.broadsheet.search.highlight;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Shows where the hits of a page match. */
public final class Highlighter {

  /**
   * A body with only some of the words shows those, but passages with all of them are better ones.
   */
  private static final String SQL =
      """
      select
        ts_headline(cast(t.config as regconfig), t.title, any_word, 'HighlightAll=true, ' || o.marks),
        ts_headline(cast(t.config as regconfig), t.summary, any_word, 'HighlightAll=true, ' || o.marks),
        case when position(o.start in b.best) > 0 then b.best
          else ts_headline(cast(t.config as regconfig), t.body, any_word, 'MaxFragments=3, ' || o.marks)
        end
      from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]),
                  cast(? as text[]), cast(? as text[]), cast(? as text[]))
        with ordinality as t (config, all_words, some_words, title, summary, body, position)
      cross join (select cast(? as text), cast(? as text)) as o (start, marks)
      cross join lateral (select cast(t.some_words as tsquery)) as w (any_word)
      cross join lateral (
        select ts_headline(
          cast(t.config as regconfig), t.body, cast(t.all_words as tsquery), 'MaxFragments=3, ' || o.marks)
      ) as b (best)
      order by t.position
      """;

  private final MarkedText marks = MarkedText.withOwnMarks();
  private final Optional<Pattern> together;

  /**
   * @param query as the user typed it
   */
  public Highlighter(String query) {
    together = WrittenTogether.in(query);
  }

  /** For each hit in turn; all by one statement. */
  public List<Highlights> highlights(List<HitTexts> hits, Connection connection)
      throws SQLException {
    List<@Nullable String> bodies = hits.stream().map(Highlighter::plainBody).toList();
    List<Highlights> highlights = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setObject(1, column(hits, HitTexts::configuration));
      statement.setObject(2, column(hits, HitTexts::allWords));
      statement.setObject(3, column(hits, HitTexts::anyWord));
      statement.setObject(4, column(hits, hit -> withoutTags(hit.title())));
      statement.setObject(5, column(hits, hit -> withoutTags(hit.summary())));
      statement.setObject(6, excerpts(hits, bodies));
      statement.setString(7, marks.start());
      statement.setString(8, marks.options());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          highlights.add(
              new Highlights(
                  whole(rows.getString(1)),
                  whole(rows.getString(2)),
                  passages(rows.getString(3), bodies.get(highlights.size()))));
        }
      }
    }
    return highlights;
  }

  private static String[] column(List<HitTexts> hits, Function<HitTexts, @Nullable String> text) {
    return hits.stream().map(text).toArray(String[]::new);
  }

  private @Nullable String[] excerpts(List<HitTexts> hits, List<@Nullable String> bodies) {
    @Nullable String[] excerpts = bodies.toArray(String[]::new);
    for (int i = 0; i < excerpts.length; i++) {
      String body = excerpts[i];
      HitTexts hit = hits.get(i);
      excerpts[i] =
          body == null
              ? null
              : Excerpt.of(body, hit.configuration(), hit.anyWord(), marks.between());
    }
    return excerpts;
  }

  private static @Nullable String plainBody(HitTexts hit) {
    return hit.body() == null ? null : withoutTags(PlainText.of(hit.body()).value());
  }

  private static @Nullable String withoutTags(@Nullable String text) {
    return text == null ? null : MarkedText.withoutTags(text);
  }

  private @Nullable String whole(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String marked = together.map(what -> marks.mark(text, what)).orElse(text);
    return marks.marked(marked) ? marks.html(marked) : null;
  }

  private @Nullable List<String> passages(@Nullable String headline, @Nullable String body) {
    if (headline == null || body == null) {
      return null;
    }
    Stream<String> passages =
        marks.marked(headline)
            ? marks.passages(headline)
            : together.stream().flatMap(what -> Passages.around(what, body).stream());
    List<String> marked =
        passages.map(String::strip).map(this::whole).filter(Objects::nonNull).toList();
    return marked.isEmpty() ? null : marked;
  }
}
