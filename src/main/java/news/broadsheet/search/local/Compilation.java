package news.broadsheet.search.local;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import news.broadsheet.search.syntax.Part;
import news.broadsheet.search.syntax.Query;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the words of a query in each text search configuration.
 *
 * @param leaves by configuration; none is empty
 * @param parts searched where the query does not say in which
 */
record Compilation(Map<String, Map<Query.Text, TsQuery>> leaves, Set<Part> parts) {

  Set<String> configurations() {
    return leaves.keySet();
  }

  /** By configuration, where something is left of it. */
  Map<String, TsQuery> of(Query query) {
    Map<String, TsQuery> compiled = new LinkedHashMap<>();
    for (String configuration : leaves.keySet()) {
      String local = in(configuration, query);
      if (local != null) {
        compiled.put(configuration, new TsQuery(local));
      }
    }
    return compiled;
  }

  /** Null where nothing is left of it in this language. */
  @Nullable String in(String configuration, Query query) {
    return switch (query) {
      case Query.All all -> in(configuration, all.all(), " & ");
      case Query.Any any -> in(configuration, any.any(), " | ");
      case Query.Not not -> {
        String inner = in(configuration, not.not());
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

  private @Nullable String in(String configuration, List<Query> each, String operator) {
    String joined =
        each.stream()
            .map(one -> in(configuration, one))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(operator));
    return joined.isEmpty() ? null : "(" + joined + ")";
  }
}
