package news.broadsheet.search;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.broadsheet.article.ArticleFilter;
import news.broadsheet.article.Embargo;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.search.local.LocalQuery;
import news.broadsheet.search.sql.SearchStatement;
import news.broadsheet.search.sql.Selection;
import news.broadsheet.search.sql.Snapshot;
import news.broadsheet.search.syntax.Part;
import news.broadsheet.search.syntax.Query;
import news.broadsheet.search.syntax.QueryParser;
import news.broadsheet.search.syntax.SyntaxException;
import news.broadsheet.sql.StatementFailed;

/**
 * Searches that wait for articles, rather than articles for searches. An article matches when it
 * has all that is asked for: some of the words of a sentence are enough for a search, whose best
 * hits come first, and too little to wake somebody.
 */
@Singleton
public class StandingQueries {
  private final AgroalDataSource database;

  StandingQueries(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * @param query as {@code q} of a search
   * @throws SyntaxException where it has no meaning, or asks for nothing
   */
  public void check(String query) throws SyntaxException {
    Query.All parsed = QueryParser.parse(query);
    if (parsed.all().isEmpty()) {
      throw new SyntaxException(1, "must hold a word to search for");
    }
    FieldFilter.check(parsed);
  }

  /**
   * Which of the articles match now; none that is removed or under embargo.
   *
   * @param query one that passed the check
   */
  public Set<UUID> matching(String query, Collection<UUID> articles) {
    try (Snapshot snapshot = Snapshot.of(database)) {
      Connection connection = snapshot.connection();
      LocalQuery local =
          LocalQuery.of(
              QueryParser.parse(query),
              EnumSet.allOf(Part.class),
              null,
              FieldFilter::condition,
              connection);
      var found = new HashSet<UUID>();
      if (local.isEmpty()) {
        return found;
      }
      var sql =
          new Selection(ArticleFilter.NONE.condition(Embargo.HOLDS), local.alternatives())
              .and(
                  new SqlCondition(
                      "a.id = any(cast(? as uuid[]))", List.of((Object) ids(articles))))
              .addTo(new SearchStatement(), "a.id");
      try (var statement = sql.prepare(connection);
          ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StatementFailed(e);
    } catch (SyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String[] ids(Collection<UUID> articles) {
    return articles.stream().distinct().map(UUID::toString).toArray(String[]::new);
  }
}
