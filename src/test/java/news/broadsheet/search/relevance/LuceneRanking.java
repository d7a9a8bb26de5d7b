package news.broadsheet.search.relevance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** What a search engine does by default: BM25, the English analyser, any of the words. */
final class LuceneRanking implements Quality.Ranking {
  private static final String TEXT = "text";
  private static final int HITS = 100;

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final IndexSearcher searcher;

  /**
   * @param titles whether the titles are searched, too
   */
  LuceneRanking(Collection collection, boolean titles) throws IOException {
    var directory = new ByteBuffersDirectory();
    var config = new IndexWriterConfig(analyzer).setSimilarity(new BM25Similarity());
    try (var writer = new IndexWriter(directory, config)) {
      for (Collection.Document each : collection.documents()) {
        var document = new Document();
        document.add(new StoredField("id", each.id()));
        String text = titles ? each.title() + "\n" + each.body() : each.body();
        document.add(new TextField(TEXT, text, Field.Store.NO));
        writer.addDocument(document);
      }
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
    searcher.setSimilarity(new BM25Similarity());
  }

  @Override
  public List<String> of(String query) throws IOException {
    Query words = new QueryBuilder(analyzer).createBooleanQuery(TEXT, query);
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(words, HITS).scoreDocs) {
      ids.add(searcher.storedFields().document(hit.doc).get("id"));
    }
    return ids;
  }
}
