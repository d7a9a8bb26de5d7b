package news.broadsheet.search.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures the ranking on questions with known answers, beside Lucene on the same documents; what
 * it prints is the figure to report. CONTRIBUTING has the command.
 */
@Tag("samples")
@QuarkusTest
class RelevanceTest {
  @TestHTTPResource URI base;
  @Inject DataSource database;

  // A search that ranks worse than the default of a search engine sends people to a search engine.
  @ParameterizedTest
  @ValueSource(strings = {"time", "cran"})
  void the_ranking_is_as_good_as_that_of_a_search_engine(String name) throws Exception {
    Collection collection = Collection.of(name);
    emptyTheStore();
    var service = new RunningService(base);
    for (Collection.Document document : collection.documents()) {
      service.post(document, name);
    }

    Quality bodies = Quality.of(new LuceneRanking(collection, false), collection);
    Quality titlesToo = Quality.of(new LuceneRanking(collection, true), collection);
    Quality ours = Quality.of(service, collection);
    System.out.printf(
        "relevance %s, %d documents, %d queries%n  Lucene BM25, bodies           %s%n"
            + "  Lucene BM25, titles and bodies %s%n  Broadsheet                    %s%n",
        name, collection.documents().size(), collection.relevant().size(), bodies, titlesToo, ours);

    assertThat(ours.ndcg())
        .isGreaterThanOrEqualTo(bodies.ndcg())
        .isGreaterThanOrEqualTo(titlesToo.ndcg());
    assertThat(ours.recall())
        .isGreaterThanOrEqualTo(bodies.recall())
        .isGreaterThanOrEqualTo(titlesToo.recall());
  }

  private void emptyTheStore() throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("truncate article, source cascade");
    }
  }
}
