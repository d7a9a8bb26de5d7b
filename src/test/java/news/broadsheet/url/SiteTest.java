package news.broadsheet.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

  @ParameterizedTest
  @CsvSource({
    "http://www.gazette.com/a, gazette.com",
    "http://sport.news.gazette.co.uk/a, gazette.co.uk",
    "http://gazette.com, gazette.com",
    "http://one.blogspot.com/a, one.blogspot.com",
    "http://one.github.io/a, one.github.io",
    "http://one.wordpress.com/a, one.wordpress.com",
    "http://www.one.wordpress.com/a, one.wordpress.com",
    "http://www.wordpress.com/a, wordpress.com",
    "http://wordpress.com/a, wordpress.com",
    "http://one.blogspot.co.uk/a, one.blogspot.co.uk",
    "http://co.uk/a, co.uk",
    "http://192.168.0.1/a, 192.168.0.1",
    "http://[::1]/a, [::1]",
    "http://localhost/a, localhost",
    "http://a!b.com/, a!b.com",
  })
  void a_site_is_what_one_publisher_can_register(String url, String site) {
    assertThat(CanonicalUrl.of(url).site()).isEqualTo(site);
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.gazette.com/a, https://amp.gazette.com/b, true",
    "http://www.gazette.com/a, https://www.herald.com/a, false",
    "http://one.wordpress.com/a, http://two.wordpress.com/a, false",
    "http://one.co.uk/a, http://two.co.uk/a, false",
    "http://192.168.0.1/a, http://192.168.0.1:8080/b, true",
    "http://192.168.0.1/a, http://10.168.0.1/a, false",
  })
  void two_hosts_of_one_registrable_domain_are_one_site(String one, String other, boolean same) {
    assertThat(CanonicalUrl.of(one).sameSite(CanonicalUrl.of(other))).isEqualTo(same);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/?utm_source=x",
        "/#top",
        "/en",
        "/en/",
        "/pt-BR/",
        "/index.html",
        "/de/index.php",
        "/Home",
        "/default.aspx",
        "/en/home/"
      })
  void a_front_page_is_no_article(String path) {
    assertThat(CanonicalUrl.of("http://gazette.example" + path).isHomepage()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/?p=5", "/#!/a", "/a", "/enhome", "/index.html/a", "/eng", "/en/a", "//"})
  void an_article_is_no_front_page(String path) {
    assertThat(CanonicalUrl.of("http://gazette.example" + path).isHomepage()).isFalse();
  }

  // A template that declares the homepage on every page would melt a whole paper into one article;
  // a claim across domains says who had it first, and the copy is still an article of its own.
  @ParameterizedTest
  @CsvSource({
    "http://www.gazette.com/a?x=1, http://gazette.com/a, IDENTITY",
    "http://www.gazette.com/a, http://www.herald.com/b, SYNDICATION",
    "http://www.gazette.com/a, http://www.gazette.com/, NONE",
    "http://www.gazette.com/a, http://www.gazette.com/en, NONE",
    "http://www.gazette.com/a, http://www.herald.com/, NONE",
    "http://one.wordpress.com/a, http://two.wordpress.com/a, SYNDICATION",
  })
  void a_canonical_link_is_a_claim_to_be_judged(
      String page, String declared, CanonicalClaim claim) {
    assertThat(CanonicalClaim.of(CanonicalUrl.of(page), CanonicalUrl.of(declared)))
        .isEqualTo(claim);
  }
}
