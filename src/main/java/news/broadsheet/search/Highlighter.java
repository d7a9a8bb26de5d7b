package news.broadsheet.search;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.article.ArticleSummary;
import news.broadsheet.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Shows where hits match, all of a page by one statement. */
@Singleton
class Highlighter {

  /**
   * A text that holds only some of the words is marked where it holds any, but passages with all of
   * them are better ones.
   */
  private static final String SQL =
      """
      select
        ts_headline(t.config, t.title, t.any_word, 'HighlightAll=true, ' || o.marks),
        ts_headline(t.config, t.summary, t.any_word, 'HighlightAll=true, ' || o.marks),
        case when position(o.start in b.all_words) > 0 then b.all_words
          else ts_headline(t.config, t.body, t.any_word, 'MaxFragments=3, ' || o.marks) end
      from unnest(cast(? as regconfig[]), cast(? as tsquery[]), cast(? as tsquery[]),
                  cast(? as text[]), cast(? as text[]), cast(? as text[]))
        with ordinality as t (config, all_words, any_word, title, summary, body, position)
      cross join (select cast(? as text), cast(? as text)) as o (start, marks)
      cross join lateral (
        select ts_headline(t.config, t.body, t.all_words, 'MaxFragments=3, ' || o.marks)) as b (all_words)
      order by t.position
      """;

  List<SearchHit> hits(
      List<FoundArticle> found, SearchQuery query, LocalQuery local, Connection connection)
      throws SQLException {
    if (!query.highlight() || found.isEmpty()) {
      return found.stream().map(each -> new SearchHit(each.article(), each.score(), null)).toList();
    }
    var texts = new Texts(found, query, local);
    Optional<Pattern> together = WrittenTogether.in(query.text());
    MarkedText marks = MarkedText.withOwnMarks();
    List<SearchHit> hits = new ArrayList<>();
    try (var statement = texts.statement(marks).prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      for (int i = 0; rows.next(); i++) {
        var marking = new Marking(marks, together);
        var highlights =
            new Highlights(
                marking.whole(rows.getString(1)),
                marking.whole(rows.getString(2)),
                marking.passages(rows.getString(3), texts.bodies[i]));
        hits.add(new SearchHit(found.get(i).article(), found.get(i).score(), highlights));
      }
    }
    return hits;
  }

  /** What goes to PostgreSQL, as columns. */
  private static final class Texts {
    final String[] configurations;
    final String[] allWords;
    final String[] anyWord;
    final @Nullable String[] titles;
    final @Nullable String[] summaries;
    final @Nullable String[] bodies;

    Texts(List<FoundArticle> found, SearchQuery query, LocalQuery local) {
      int size = found.size();
      configurations = new String[size];
      allWords = new String[size];
      anyWord = new String[size];
      titles = new String[size];
      summaries = new String[size];
      bodies = new String[size];
      for (int i = 0; i < size; i++) {
        FoundArticle each = found.get(i);
        TsQuery words = local.in(each.configuration());
        configurations[i] = each.configuration();
        allWords[i] = words.positive().text();
        anyWord[i] = words.positiveAny().text();
        ArticleSummary article = each.article();
        titles[i] = query.parts().contains(Part.TITLE) ? hidden(article.title()) : null;
        summaries[i] = query.parts().contains(Part.SUMMARY) ? hidden(article.summary()) : null;
        String body = each.body();
        bodies[i] = body == null ? null : hidden(PlainText.of(body).value());
      }
    }

    private static @Nullable String hidden(@Nullable String text) {
      return text == null ? null : MarkedText.withoutTags(text);
    }

    SearchStatement statement(MarkedText marks) {
      return new SearchStatement()
          .add(
              SQL,
              configurations,
              allWords,
              anyWord,
              titles,
              summaries,
              bodies,
              marks.start(),
              marks.options());
    }
  }

  private record Marking(MarkedText marks, Optional<Pattern> together) {

    @Nullable String whole(@Nullable String text) {
      if (text == null) {
        return null;
      }
      String marked = together.map(what -> marks.mark(text, what)).orElse(text);
      return marks.marked(marked) ? marks.html(marked) : null;
    }

    @Nullable List<String> passages(@Nullable String headline, @Nullable String body) {
      if (headline == null || body == null) {
        return null;
      }
      List<String> passages =
          marks.marked(headline)
              ? List.of(headline.split(marks.between()))
              : together.map(what -> Passages.around(what, body)).orElse(List.of());
      List<String> marked =
          passages.stream().map(this::whole).filter(text -> text != null).toList();
      return marked.isEmpty() ? null : marked;
    }
  }
}
