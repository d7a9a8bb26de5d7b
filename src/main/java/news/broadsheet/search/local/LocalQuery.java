package news.broadsheet.search.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.search.rank.Weighing;
import news.broadsheet.search.rank.Word;
import news.broadsheet.search.sql.Selection;
import news.broadsheet.search.syntax.Part;
import news.broadsheet.search.syntax.Query;
import news.broadsheet.text.SearchLanguage;
import news.broadsheet.text.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * One search in all the languages it is made in: each article is searched as its own language cuts
 * and stems words.
 */
public final class LocalQuery {

  /**
   * From so many words on a query reads like a sentence rather than a few words that all matter.
   */
  private static final int SENTENCE = 4;

  private final Query.All query;
  private final Function<Query.Is, SqlCondition> fields;
  private final Compilation compilation;
  private final Map<String, List<Word>> words;

  private LocalQuery(
      Query.All query, Function<Query.Is, SqlCondition> fields, Compilation compilation) {
    this.query = query;
    this.fields = fields;
    this.compilation = compilation;
    this.words = words(query, compilation);
  }

  /**
   * @param parts searched where the query does not say in which
   * @param language null for all there are articles in
   * @param fields the condition that a field of the query means
   */
  public static LocalQuery of(
      Query.All query,
      Set<Part> parts,
      @Nullable SearchLanguage language,
      Function<Query.Is, SqlCondition> fields,
      Connection connection)
      throws SQLException {
    List<Query.Text> texts =
        query
            .leaves()
            .filter(Query.Text.class::isInstance)
            .map(Query.Text.class::cast)
            .distinct()
            .toList();
    return new LocalQuery(
        query, fields, new Compilation(Leaves.of(texts, language, connection), parts));
  }

  /** Nothing but stop words and punctuation: it finds nothing, rather than everything. */
  public boolean isEmpty() {
    return query.textual() && compilation.of(query).isEmpty();
  }

  /** The words asked for in their order, by configuration. */
  public Map<String, List<Word>> words() {
    return words;
  }

  /** Whether a match is only known when its search vector was unpacked, at ten times the cost. */
  public boolean needsVectors() {
    return compilation.of(query).values().stream().anyMatch(TsQuery::needsVectors);
  }

  /** The articles that have all that is asked for; none meets two of the conditions. */
  public List<SqlCondition> alternatives() {
    if (query.textual()) {
      return matching(compilation.of(query), List.of());
    }
    List<Query> words = query.all().stream().filter(Query::textual).toList();
    List<Query> rest = query.all().stream().filter(each -> !each.textual()).toList();
    return compilation.of(new Query.All(words)).isEmpty()
        ? List.of(condition(query, false))
        : each(ofWords(new Query.All(words), true), rest, false);
  }

  /** Whether an article with some of the words may do. */
  public boolean sentence() {
    return plain().stream()
            .flatMap(Query::wanted)
            .flatMap(text -> SearchText.queryTerms(text.text()).stream())
            .count()
        >= SENTENCE;
  }

  /**
   * The articles that have some telling word; phrases, fields and exclusions hold as ever. None
   * meets two of the conditions.
   */
  public List<SqlCondition> someWords(Weighing weighing, int most) {
    Map<String, TsQuery> some = new LinkedHashMap<>();
    words(new Query.All(plain()), compilation)
        .forEach(
            (name, words) ->
                some.put(name, TsQuery.any(weighing.telling(words, most)).in(compilation.parts())));
    List<Query> rest = query.all().stream().filter(each -> !each.plain()).toList();
    return each(
        matching(some, List.of()), rest.isEmpty() ? rest : List.of(new Query.All(rest)), true);
  }

  /** Each alternative with all the rest. */
  private List<SqlCondition> each(
      List<SqlCondition> alternatives, List<Query> rest, boolean besidesOthers) {
    SqlCondition others =
        rest.isEmpty()
            ? null
            : rest.stream()
                .map(other -> condition(other, besidesOthers))
                .reduce(Selection::all)
                .orElseThrow();
    return others == null
        ? alternatives
        : alternatives.stream().map(one -> Selection.all(one, others)).toList();
  }

  /** Whether {@link #someWords} leaves articles out that have none but common words. */
  public boolean leavesOut(Weighing weighing, int most) {
    return words(new Query.All(plain()), compilation).values().stream()
        .anyMatch(words -> weighing.telling(words, most).size() < Set.copyOf(words).size());
  }

  private List<Query> plain() {
    return query.all().stream().filter(Query::plain).toList();
  }

  private static Map<String, List<Word>> words(Query of, Compilation compilation) {
    Map<String, List<Word>> words = new LinkedHashMap<>();
    compilation.of(of).forEach((name, local) -> words.put(name, local.words()));
    words.values().removeIf(List::isEmpty);
    return words;
  }

  private List<SqlCondition> ofWords(Query of, boolean besidesOthers) {
    Map<String, TsQuery> local = compilation.of(of);
    return matching(
        local,
        besidesOthers
            ? compilation.configurations().stream()
                .filter(name -> !local.containsKey(name))
                .toList()
            : List.of());
  }

  private SqlCondition condition(Query of, boolean besidesOthers) {
    if (of.textual()) {
      return Selection.any(ofWords(of, besidesOthers));
    }
    return switch (of) {
      case Query.All all -> {
        List<Query> words = all.all().stream().filter(Query::textual).toList();
        List<SqlCondition> each = new ArrayList<>();
        if (!compilation.of(new Query.All(words)).isEmpty()) {
          each.add(condition(new Query.All(words), true));
        }
        all.all().stream()
            .filter(other -> !other.textual())
            .forEach(other -> each.add(condition(other, false)));
        yield each.stream().reduce(Selection::all).orElseThrow();
      }
      case Query.Any any ->
          Selection.any(any.any().stream().map(each -> condition(each, false)).toList());
      case Query.Not not -> {
        SqlCondition inner = condition(not.not(), false);
        // What is not known of an article does not exclude it.
        yield new SqlCondition("not coalesce(" + inner.sql() + ", false)", inner.parameters());
      }
      case Query.Is is -> fields.apply(is);
      case Query.Text text -> throw new IllegalStateException("textual: " + text);
    };
  }

  /**
   * A query that several languages make alike is looked up once. Literal queries rather than a join
   * with the configurations, for the planner to know how common the words are. The configuration is
   * looked at first, since to look for a word means to unpack the search vector; and by a function
   * that no index knows, since to gather all articles of a language takes longer than the search.
   *
   * @param without configurations in which there is nothing to match, and every article will do
   */
  private static List<SqlCondition> matching(Map<String, TsQuery> local, List<String> without) {
    Map<String, List<String>> configurations = new LinkedHashMap<>();
    local.forEach(
        (name, query) ->
            configurations.computeIfAbsent(query.text(), text -> new ArrayList<>()).add(name));
    List<SqlCondition> terms = new ArrayList<>();
    configurations.forEach(
        (query, names) ->
            terms.add(
                new SqlCondition(
                    "(array_position(cast(? as text[]), a.search_config) is not null and a.search @@ cast(? as tsquery))",
                    List.of(names.toArray(String[]::new), query))));
    if (!without.isEmpty()) {
      terms.add(
          new SqlCondition(
              "a.search_config = any(?)", List.of((Object) without.toArray(String[]::new))));
    }
    return terms.isEmpty() ? List.of(new SqlCondition("false", List.of())) : terms;
  }
}
