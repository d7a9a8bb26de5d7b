package news.broadsheet.ingest.document.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

  /** Feeds write one namespace in twenty spellings, or bind a prefix to nothing at all. */
  @ParameterizedTest
  @CsvSource({
    "http://www.w3.org/2005/Atom, x, FEED",
    "HTTP://PURL.ORG/RSS/1.0/, '', FEED",
    "http://purl.org/rss/1.0/modules/content/, '', CONTENT",
    "http://purl.org/rss/1.0/modules/slash/, dc, MODULE",
    "https://purl.org/dc/terms/, x, DUBLIN_CORE",
    "http://search.yahoo.com/mrss, x, MEDIA",
    "http://example.org/unknown, '', FEED",
    "http://example.org/unknown, media, OTHER",
    "'', '', FEED",
    "'', Media, MEDIA",
    "'', nobody, OTHER",
    "http://www.w3.org/XML/1998/namespace, dc, DUBLIN_CORE"
  })
  void a_vocabulary_is_known_by_its_namespace_or_else_by_its_usual_prefix(
      String namespace, String prefix, Vocabulary vocabulary) {
    assertThat(Vocabulary.of(namespace, prefix)).isEqualTo(vocabulary);
  }
}
