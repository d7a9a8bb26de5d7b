package news.broadsheet.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

  // Their doubling is what users of other stores complain of most.
  @ParameterizedTest
  @CsvSource({
    "http://gazette.example/a, https://gazette.example/a",
    "http://gazette.example/a, http://gazette.example/a/",
    "http://gazette.example, https://gazette.example/",
    "http://gazette.example/a?id=5, http://gazette.example/a/?id=5",
    "http://gazette.example:80/a, https://gazette.example:443/a",
    "http://gazette.example/a?b=1&c=2, http://gazette.example/a?c=2&b=1&fbclid=x",
  })
  void scheme_and_trailing_slash_name_the_same_article(String one, String other) {
    assertThat(CanonicalUrl.of(one).identity()).isEqualTo(CanonicalUrl.of(other).identity());
  }

  // Two articles stored as one are lost; whatever may tell two apart must stay.
  @ParameterizedTest
  @CsvSource({
    "http://gazette.example/a, http://gazette.example/A",
    "http://gazette.example/a, http://gazette.example/a//",
    "http://gazette.example/a, http://www.gazette.example/a",
    "http://gazette.example/a, http://gazette.example:8080/a",
    "http://gazette.example/read?id=5, http://gazette.example/read?id=6",
    "http://gazette.example/read?id=5, http://gazette.example/read?ID=5",
    "http://gazette.example/?p=5, http://gazette.example/?p=6",
    "http://gazette.example/?p=5, http://gazette.example/?page=5",
    "http://gazette.example/?5, http://gazette.example/?6",
    "http://gazette.example/?u=/a, http://gazette.example/?u=/a/",
    "http://gazette.example/#!/a, http://gazette.example/#!/b",
    "http://gazette.example/#/a, http://gazette.example/#/b",
    "http://gazette.example/#/a, http://gazette.example/#/a/",
    "http://gazette.example/a?id=1&id=2, http://gazette.example/a?id=2&id=1",
    "http://gazette.example/a%2Fb, http://gazette.example/a/b",
    "http://gazette.example/a;5, http://gazette.example/a;6",
    "http://gazette.example/a%3B5, http://gazette.example/a;5",
    "http://gazette.example/r?source=afp&id=1, http://gazette.example/r?source=dpa&id=1",
  })
  void addresses_of_different_articles_stay_different(String one, String other) {
    assertThat(CanonicalUrl.of(one).identity()).isNotEqualTo(CanonicalUrl.of(other).identity());
  }

  // Other programs re-make the key, so it is what is promised and nothing of our own.
  @Test
  void the_key_is_the_sha_256_of_the_address_without_scheme_and_trailing_slash()
      throws NoSuchAlgorithmException {
    byte[] expected =
        MessageDigest.getInstance("SHA-256")
            .digest("gazette.example/a?id=5".getBytes(StandardCharsets.UTF_8));
    assertThat(CanonicalUrl.of("https://gazette.example/a/?id=5").identity()).isEqualTo(expected);
  }

  @Test
  void a_stored_value_has_the_key_it_was_stored_with() {
    CanonicalUrl url = CanonicalUrl.of("https://gazette.example/ä/?id=5#!/x");
    assertThat(new CanonicalUrl(url.value()).identity()).isEqualTo(url.identity());
  }
}
