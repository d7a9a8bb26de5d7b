package news.broadsheet.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlFingerprintTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.gazette.com/a/, gazette.com/a",
    "http://m.gazette.com/a, gazette.com/a",
    "http://mobile.gazette.com/a, gazette.com/a",
    "http://amp.gazette.com/a, gazette.com/a",
    "http://www.m.gazette.com/a, gazette.com/a",
    "http://sport.gazette.com/a, sport.gazette.com/a",
    "http://www.gazette.com:8080/a, gazette.com:8080/a",
    "http://www.com/a, www.com/a",
    "http://m.co.uk/a, m.co.uk/a",
    "http://www.localhost/a, www.localhost/a",
    "http://www.gazette.com/, gazette.com",
  })
  void views_of_one_host_are_folded(String url, String fingerprint) {
    assertThat(fingerprint(url)).isEqualTo(fingerprint);
  }

  @ParameterizedTest
  @CsvSource({
    "/amp/a, /a",
    "/a/amp/, /a",
    "/a/amp, /a",
    "/news/amp/a-5, /news/a-5",
    "/a.amp, /a",
    "/a.amp.html, /a.html",
    "/ampere/a, /ampere/a",
    "/camp/a, /camp/a",
    "/stamp.html, /stamp.html",
    "/a?amp, /a",
    "/a?amp=1&outputType=amp, /a",
  })
  void amp_paths_are_folded(String path, String folded) {
    assertThat(fingerprint("http://gazette.com" + path)).isEqualTo("gazette.com" + folded);
  }

  @ParameterizedTest
  @CsvSource({
    "/a?redirected=1533876919&hp=t1, /a",
    "/a#!/b, /a",
    "/read.html?ArticleID=5&CategoryID=1, /read.html?ArticleID=5",
    "/read.html?newsID=5&region=7, /read.html?newsID=5",
    "/read.html?lang=en&id_noticia=5, /read.html?id_noticia=5",
    "/?p=174477, ?p=174477",
    "/?p=5&m=1, ?p=5",
    "/read.php?nr2=17, /read.php?nr2=17",
    "/read.php?nr2=17&id=5, /read.php?id=5",
    "/read.aspx?x17, /read.aspx?x17",
    "/read.html?x17, /read.html",
    "/?x17, ?x17",
  })
  void of_the_query_only_what_names_the_article_is_left(String path, String folded) {
    assertThat(fingerprint("http://gazette.com" + path)).isEqualTo("gazette.com" + folded);
  }

  // The cache spells the publisher's address in the path, so nothing is guessed.
  @ParameterizedTest
  @CsvSource({
    "https://gazette-com.cdn.ampproject.org/c/s/gazette.com/amp/a, https://gazette.com/amp/a",
    "https://gazette-com.cdn.ampproject.org/v/gazette.com/a?id=5&amp_js_v=1, http://gazette.com/a?id=5",
    "https://cdn.ampproject.org/c/s/gazette.com/a, https://gazette.com/a",
    "https://www.google.com/amp/s/www.gazette.com/a, https://www.gazette.com/a",
    "https://www.google.co.uk/amp/s/www.gazette.com/a, https://www.gazette.com/a",
    "https://gazette.bing-amp.com/c/s/www.gazette.com/a, https://www.gazette.com/a",
    "https://cdn.ampproject.org/v0.js, https://cdn.ampproject.org/v0.js",
    "https://cdn.ampproject.org/c/s/256.1.1.1/a, https://cdn.ampproject.org/c/s/256.1.1.1/a",
    "https://www.google.com/search/a, https://www.google.com/search/a",
    "https://google.gazette.com/amp/s/www.herald.com/a, https://google.gazette.com/amp/s/www.herald.com/a",
    "https://camp.gazette.com/c/s/www.herald.com/a, https://camp.gazette.com/c/s/www.herald.com/a",
    "https://gazette.com/c/s/www.herald.com/a, https://gazette.com/c/s/www.herald.com/a",
  })
  void an_amp_cache_is_unfolded(String cached, String publisher) {
    assertThat(CanonicalUrl.of(cached).publisherAddress().value()).isEqualTo(publisher);
  }

  @Test
  void a_cached_page_has_the_fingerprint_of_its_article() {
    assertThat(fingerprint("https://www-gazette-com.cdn.ampproject.org/c/s/www.gazette.com/amp/a"))
        .isEqualTo(fingerprint("http://gazette.com/a"));
  }

  @Test
  void the_hash_tells_fingerprints_apart() {
    UrlFingerprint a = UrlFingerprint.of(CanonicalUrl.of("http://gazette.com/a"));
    UrlFingerprint again = UrlFingerprint.of(CanonicalUrl.of("http://www.gazette.com/a/"));
    UrlFingerprint b = UrlFingerprint.of(CanonicalUrl.of("http://gazette.com/b"));
    assertThat(a.hash()).hasSize(32).isEqualTo(again.hash()).isNotEqualTo(b.hash());
  }

  private static String fingerprint(String url) {
    return UrlFingerprint.of(CanonicalUrl.of(url)).value();
  }
}
