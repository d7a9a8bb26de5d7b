package news.broadsheet.search.facet;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.broadsheet.search.sql.SearchStatement;
import news.broadsheet.search.sql.Selection;

/** Counts of the most frequent values. */
public final class Facets {
  /** More than a person chooses from. */
  private static final int MOST_VALUES = 20;

  private Facets() {}

  /**
   * By the name of each facet, the most frequent first; all of them counted in one pass.
   *
   * @param matches the articles counted
   * @param most matches that are counted at most
   */
  public static Map<String, List<FacetCount>> of(
      Set<Facet> facets, Selection matches, int most, Connection connection) throws SQLException {
    var sql =
        matches
            .addTo(
                new SearchStatement().add("with m as materialized ("),
                "a.source_id, a.language_code, a.author_keys, a.authors, a.tags, a.section")
            .add("limit ?)", most)
            .add("select c.facet, c.value, c.n from (")
            .add(facets.stream().map(Facets::part).collect(Collectors.joining(" union all ")))
            .add(") as c order by c.facet, c.n desc, c.value");
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    facets.forEach(facet -> counts.put(facet.code(), new ArrayList<>()));
    try (var statement = sql.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        counts
            .getOrDefault(rows.getString(1), new ArrayList<>())
            .add(new FacetCount(rows.getString(2), rows.getLong(3)));
      }
    }
    return counts;
  }

  private static String part(Facet facet) {
    return """
        (select '%s' as facet, f.value, f.n from (%s) as f
         where f.value is not null order by f.n desc, f.value limit %d)
        """
        .formatted(facet.code(), facet.counts(), MOST_VALUES);
  }
}
