package news.broadsheet.search.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.search.rank.Weighing;
import news.broadsheet.search.rank.Word;
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
  private final Set<Part> parts;
  private final Function<Query.Is, SqlCondition> fields;
  private final Map<String, Map<Query.Text, TsQuery>> leaves;

  private LocalQuery(
      Query.All query,
      Set<Part> parts,
      Function<Query.Is, SqlCondition> fields,
      Map<String, Map<Query.Text, TsQuery>> leaves) {
    this.query = query;
    this.parts = parts;
    this.fields = fields;
    this.leaves = leaves;
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
    return new LocalQuery(query, parts, fields, Leaves.of(texts, language, connection));
  }

  /** Nothing but stop words and punctuation: it finds nothing, rather than everything. */
  public boolean isEmpty() {
    return query.textual() && compiled(query).isEmpty();
  }

  /** The query in the language of an article found. */
  public TsQuery in(String configuration) {
    return new TsQuery(Objects.requireNonNullElse(compile(query, configuration), ""));
  }

  /** The words asked for in their order, by configuration. */
  public Map<String, List<Word>> words() {
    return words(query);
  }

  /** The articles that have all that is asked for. */
  public SqlCondition condition() {
    return condition(query, false);
  }

  /** Whether an article with some of the words may do. */
  public boolean sentence() {
    return plain().stream()
            .flatMap(Query::wanted)
            .flatMap(text -> SearchText.queryTerms(text.text()).stream())
            .count()
        >= SENTENCE;
  }

  /** The articles that have some telling word; phrases, fields and exclusions hold as ever. */
  public SqlCondition someWords(Weighing weighing, int most) {
    Map<String, TsQuery> some = new LinkedHashMap<>();
    words(new Query.All(plain()))
        .forEach(
            (name, words) -> some.put(name, TsQuery.any(weighing.telling(words, most)).in(parts)));
    List<Query> rest = query.all().stream().filter(each -> !each.plain()).toList();
    SqlCondition words = matching(some, List.of());
    return rest.isEmpty()
        ? words
        : joined(" and ", List.of(words, condition(new Query.All(rest), true)));
  }

  /** Whether {@link #someWords} leaves articles out that have none but common words. */
  public boolean leavesOut(Weighing weighing, int most) {
    return words(new Query.All(plain())).values().stream()
        .anyMatch(words -> weighing.telling(words, most).size() < Set.copyOf(words).size());
  }

  private List<Query> plain() {
    return query.all().stream().filter(Query::plain).toList();
  }

  private Map<String, List<Word>> words(Query of) {
    Map<String, List<Word>> words = new LinkedHashMap<>();
    compiled(of).forEach((name, local) -> words.put(name, local.words()));
    words.values().removeIf(List::isEmpty);
    return words;
  }

  private SqlCondition condition(Query of, boolean besidesOthers) {
    if (of.textual()) {
      Map<String, TsQuery> local = compiled(of);
      List<String> without =
          besidesOthers
              ? leaves.keySet().stream().filter(name -> !local.containsKey(name)).toList()
              : List.of();
      return matching(local, without);
    }
    return switch (of) {
      case Query.All all -> {
        List<Query> words = all.all().stream().filter(Query::textual).toList();
        List<SqlCondition> each = new ArrayList<>();
        if (!compiled(new Query.All(words)).isEmpty()) {
          each.add(condition(new Query.All(words), true));
        }
        all.all().stream()
            .filter(other -> !other.textual())
            .forEach(other -> each.add(condition(other, false)));
        yield joined(" and ", each);
      }
      case Query.Any any ->
          joined(" or ", any.any().stream().map(each -> condition(each, false)).toList());
      case Query.Not not -> {
        SqlCondition inner = condition(not.not(), false);
        // What is not known of an article does not exclude it.
        yield new SqlCondition("not coalesce(" + inner.sql() + ", false)", inner.parameters());
      }
      case Query.Is is -> fields.apply(is);
      case Query.Text text -> throw new IllegalStateException("textual: " + text);
    };
  }

  private Map<String, TsQuery> compiled(Query of) {
    Map<String, TsQuery> compiled = new LinkedHashMap<>();
    for (String configuration : leaves.keySet()) {
      String local = compile(of, configuration);
      if (local != null) {
        compiled.put(configuration, new TsQuery(local));
      }
    }
    return compiled;
  }

  /** Null where nothing is left of it in this language. */
  private @Nullable String compile(Query of, String configuration) {
    return switch (of) {
      case Query.All all -> compile(all.all(), " & ", configuration);
      case Query.Any any -> compile(any.any(), " | ", configuration);
      case Query.Not not -> {
        String inner = compile(not.not(), configuration);
        yield inner == null ? null : "!(" + inner + ")";
      }
      case Query.Text text -> {
        TsQuery leaf = leaves.getOrDefault(configuration, Map.of()).get(text);
        Part only = text.in();
        yield leaf == null
            ? null
            : "(" + leaf.in(only == null ? parts : EnumSet.of(only)).text() + ")";
      }
      case Query.Is is -> null;
    };
  }

  private @Nullable String compile(List<Query> each, String operator, String configuration) {
    String joined =
        each.stream()
            .map(one -> compile(one, configuration))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(operator));
    return joined.isEmpty() ? null : "(" + joined + ")";
  }

  /**
   * A query that several languages make alike is looked up once. Literal queries rather than a join
   * with the configurations, for the planner to know how common the words are.
   *
   * @param without configurations in which there is nothing to match, and every article will do
   */
  private static SqlCondition matching(Map<String, TsQuery> local, List<String> without) {
    Map<String, List<String>> configurations = new LinkedHashMap<>();
    local.forEach(
        (name, query) ->
            configurations.computeIfAbsent(query.text(), text -> new ArrayList<>()).add(name));
    List<SqlCondition> terms = new ArrayList<>();
    configurations.forEach(
        (query, names) ->
            terms.add(
                new SqlCondition(
                    "(a.search @@ cast(? as tsquery) and a.search_config = any(?))",
                    List.of(query, names.toArray(String[]::new)))));
    if (!without.isEmpty()) {
      terms.add(
          new SqlCondition(
              "a.search_config = any(?)", List.of((Object) without.toArray(String[]::new))));
    }
    return terms.isEmpty() ? new SqlCondition("false", List.of()) : joined(" or ", terms);
  }

  private static SqlCondition joined(String operator, List<SqlCondition> each) {
    return new SqlCondition(
        each.stream().map(SqlCondition::sql).collect(Collectors.joining(operator, "(", ")")),
        each.stream().flatMap(one -> one.parameters().stream()).toList());
  }
}
