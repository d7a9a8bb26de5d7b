package news.broadsheet.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What must hold for every address, tried on generated ones; the seed makes a failure repeatable.
 */
class AnyAddressTest {

  private static final int ROUNDS = 20_000;

  private static final List<String> SCHEMES =
      List.of(
          "http://",
          "https://",
          "HTTP:",
          "//",
          "http://http://",
          "https:\\\\",
          "http://http.//",
          " \thttp:/",
          "");

  private static final List<String> HOSTS =
      List.of(
          "gazette.example",
          "WWW.Gazette.CO.UK.",
          "u:p@herald.com",
          "zürich.example",
          "新闻.cn",
          "xn--zrich-kva.example",
          "127.1",
          "0x7f.1",
          "[::FFFF:1.2.3.4]",
          "http",
          "h%74tp",
          "a_b.com:80",
          "m.gazette.com:443",
          "x.cdn.ampproject.org",
          "faß.de",
          "a\u00ADb.com",
          "ａ.com",
          "http.",
          "..");

  private static final List<String> PIECES =
      List.of(
          "/",
          "a",
          "..",
          ".",
          "%2e",
          "%",
          "%7e",
          "%2f",
          "%zz",
          "%E9",
          "é",
          "😀",
          "\uD800",
          " ",
          "\t",
          "\\",
          "?",
          "#",
          "#!",
          "#/",
          "&",
          "=",
          "amp;",
          "&amp;",
          "utm_source=",
          "?utm_source=x",
          "%3F",
          "fbclid=1",
          "id=5",
          "m=1",
          "ref=rss",
          "s=20",
          ":~:",
          ":",
          "%7E",
          "|",
          "[",
          "'",
          "\"",
          "+",
          ";",
          "//http://",
          "http://",
          "amp",
          ".amp.html",
          "\u0000",
          "\uFEFF",
          "%61mp;",
          "^",
          "`{}",
          "www.");

  // Keys are made from stored values again: a value that changed would be stored twice.
  @Test
  void canonicalising_twice_changes_nothing() {
    long accepted =
        addresses()
            .flatMap(AnyAddressTest::accepted)
            .peek(url -> assertThat(CanonicalUrl.of(url.value())).as(url.value()).isEqualTo(url))
            .count();
    assertThat(accepted).isGreaterThan(ROUNDS / 3);
  }

  // Other services feed what we serve to strict parsers. Only the host may be looser than RFC 3986.
  @Test
  void a_canonical_path_and_query_are_a_uri() {
    addresses()
        .flatMap(AnyAddressTest::accepted)
        .forEach(
            url -> {
              String afterHost =
                  url.value().substring(url.value().indexOf('/', "https://".length()));
              assertThat(URI.create("http://h" + afterHost)).isNotNull();
              assertThat(url.value()).matches("\\p{ASCII}+");
            });
  }

  @Test
  void an_identity_ignores_scheme_and_trailing_slash_of_any_address() {
    addresses()
        .flatMap(AnyAddressTest::accepted)
        .filter(url -> url.value().startsWith("http://") && !url.value().contains(":443"))
        .forEach(
            url ->
                assertThat(CanonicalUrl.of(url.value().replaceFirst("http", "https")).identity())
                    .isEqualTo(url.identity()));
  }

  @Test
  void every_accepted_address_has_a_host_a_site_and_a_fingerprint() {
    addresses()
        .flatMap(AnyAddressTest::accepted)
        .forEach(
            url -> {
              assertThat(url.value()).startsWith(url.parsed().scheme() + "://" + url.host());
              assertThat(url.host()).isEqualTo(url.parsed().host()).endsWith(url.site());
              assertThat(UrlFingerprint.of(url).value()).isNotEmpty().doesNotContain("#");
            });
  }

  // Whatever comes in over HTTP, the answer is a verdict and never a 500.
  @Test
  void any_text_is_an_address_or_refused() {
    var random = new Random(1704);
    for (int i = 0; i < ROUNDS; i++) {
      String prefix = random.nextBoolean() ? "http://" : "";
      String text =
          random
              .ints(random.nextInt(40), 0, random.nextBoolean() ? 0x80 : 0x3000)
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      accepted(prefix + text)
          .forEach(url -> assertThat(CanonicalUrl.of(url.value())).isEqualTo(url));
    }
  }

  // A repeated piece must cost its length, not its square, and never a stack.
  @Test
  void an_address_of_one_piece_over_and_over_is_read_in_no_time() {
    var texts =
        Stream.concat(
                PIECES.stream(), Stream.of("../", "?=", "?a", "&?", "a.", "%61", "1:", "http//"))
            .flatMap(
                piece -> {
                  String many = piece.repeat((CanonicalUrl.MAX_LENGTH - 20) / piece.length());
                  return Stream.of("http://" + many, "http://h/" + many, "http://h/?" + many);
                })
            .toList();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> texts.forEach(text -> accepted(text).forEach(UrlFingerprint::of)));
  }

  private static Stream<CanonicalUrl> accepted(String raw) {
    try {
      return Stream.of(CanonicalUrl.of(raw));
    } catch (InvalidUrl e) {
      return Stream.empty();
    }
  }

  private static Stream<String> addresses() {
    var random = new Random(1690);
    return IntStream.range(0, ROUNDS).mapToObj(i -> address(random));
  }

  private static String address(Random random) {
    var address = new StringBuilder(any(SCHEMES, random)).append(any(HOSTS, random));
    if (random.nextInt(8) > 0) {
      address.append('/');
    }
    for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
      address.append(any(PIECES, random));
    }
    return address.toString();
  }

  private static String any(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
