package news.broadsheet.url.whatwg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The URL Standard's host parser: domains by UTS #46, IPv4 in all its spellings, IPv6. */
class HostTest {

  @ParameterizedTest
  @CsvSource({
    "Gazette.EXAMPLE, gazette.example",
    "zürich.example, xn--zrich-kva.example",
    "ZÜRICH.example, xn--zrich-kva.example",
    "xn--zrich-kva.example, xn--zrich-kva.example",
    "XN--ZRICH-KVA.example, xn--zrich-kva.example",
    "z%C3%BCrich.example, xn--zrich-kva.example",
    "straße.example, xn--strae-oqa.example",
    "газета.рф, xn--80aahjj1e.xn--p1ai",
    "新闻。中国, xn--efvy88h.xn--fiqs8s",
    "ｇａｚｅｔｔｅ.example, gazette.example",
    "ga%7Aette.example, gazette.example",
    "ga\u00ADzette.example, gazette.example",
    "a_b.c-.-d.example, a_b.c-.-d.example",
    "ab--c.example, ab--c.example",
    "'a!$&()*+,;=b', 'a!$&()*+,;=b'",
    "a..b, a..b",
    "a., a.",
    "., .",
  })
  void a_domain_is_lower_case_ascii(String input, String host) {
    assertThat(HttpUrl.parse("http://" + input + "/").host()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a%20b",
        "a%00b",
        "a\u0001b",
        "a<b",
        "a>b",
        "a^b",
        "a|b",
        "a%b",
        "a%2",
        "a%zzb",
        "a%2zb",
        "a%25b",
        "a%2Fb",
        "a%3Ab",
        "a]b",
        "a[b",
        "a%7Fb",
        "a\u007Fb",
        "%80",
        "\uFFFD",
        "\uD83D",
        "\u00AD",
        "%C2%AD",
        "xn--",
        "xn--a.example",
        "xn--pokxncvks",
        "％４１.example",
        "a\u00A0b",
        "\uFDD0a"
      })
  void a_domain_with_forbidden_characters_is_refused(String host) {
    assertThatThrownBy(() -> HttpUrl.parse("http://" + host + "/"))
        .isInstanceOf(UrlSyntaxException.class)
        .hasMessageContaining("host");
  }

  // CheckHyphens and VerifyDnsLength are false in the standard: such hosts exist, or resolve inside
  // a network, and browsers open them.
  @ParameterizedTest
  @CsvSource({"-ä.example, xn----0fa.example", "'ä..b', 'xn--4ca..b'"})
  void odd_hyphens_and_empty_labels_pass(String input, String host) {
    assertThat(HttpUrl.parse("http://" + input + "/").host()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 300})
  void long_labels_pass(int length) {
    String host = "ä" + "a".repeat(length) + ".example";
    assertThat(HttpUrl.parse("http://" + host + "/").host()).startsWith("xn--");
  }

  // ICU fails on much longer ones; a refusal in words is what a batch reports.
  @Test
  void a_host_longer_than_any_is_refused() {
    String host = "ä" + "a".repeat(999);
    assertThat(HttpUrl.parse("http://" + host + "/").host()).startsWith("xn--");
    assertThatThrownBy(() -> HttpUrl.parse("http://a" + host + "/"))
        .isInstanceOf(UrlSyntaxException.class)
        .hasMessageContaining("at most 1000");
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.0.1, 192.168.0.1",
    "192.168.0.1., 192.168.0.1",
    "127.1, 127.0.0.1",
    "192.168.257, 192.168.1.1",
    "10.1.65535, 10.1.255.255",
    "1.16777215, 1.255.255.255",
    "256, 0.0.1.0",
    "4294967295, 255.255.255.255",
    "0x7F.1, 127.0.0.1",
    "0X7f.0x.00.01, 127.0.0.1",
    "017.010.0.07, 15.8.0.7",
    "%31%32%37.1, 127.0.0.1",
    "１２７.1, 127.0.0.1",
  })
  void every_spelling_of_an_ipv4_address_is_that_address(String input, String host) {
    assertThat(HttpUrl.parse("http://" + input + "/").host()).isEqualTo(host);
  }

  // A host that ends in a number is never a domain: it would pass for one address and open another.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "256.0.0.1",
        "0.0.0.256",
        "1.2.3.4.5",
        "1.2.65536",
        "1.16777216",
        "4294967296",
        "99999999999999999999",
        "1.2.3.08",
        "09.2.3.4",
        "0x100.2.3.4",
        "0xffffffff1",
        "a.1.2.3",
        "a.b.09",
        "a.0x4",
        "a.0x",
        "1..2",
        "a.4."
      })
  void a_number_that_is_no_ipv4_address_is_refused(String host) {
    assertThatThrownBy(() -> HttpUrl.parse("http://" + host + "/"))
        .isInstanceOf(UrlSyntaxException.class)
        .hasMessageContaining("IPv4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.3.a", "256.example", "0x7g", "a.0xg", "1a", "a.1b", "4..", "09.."})
  void a_host_that_ends_in_no_number_is_a_domain(String host) {
    assertThat(HttpUrl.parse("http://" + host + "/").host()).isEqualTo(host);
  }

  @ParameterizedTest
  @CsvSource({
    "[::], [::]",
    "[::1], [::1]",
    "[1::], [1::]",
    "[2001:0DB8::00FF], [2001:db8::ff]",
    "[1:2:3:4:5:6:7:8], [1:2:3:4:5:6:7:8]",
    "[1:2:3:4:5:6:7::], [1:2:3:4:5:6:7:0]",
    "[::2:3:4:5:6:7:8], [0:2:3:4:5:6:7:8]",
    "[1:0:0:4:0:0:0:8], [1:0:0:4::8]",
    "[1:0:0:4:0:0:7:8], [1::4:0:0:7:8]",
    "[1:0:3:0:5:0:7:0], [1:0:3:0:5:0:7:0]",
    "[1:2::7:8], [1:2::7:8]",
    "[1:2::6:7:8], [1:2::6:7:8]",
    "[0:0:3:4:5:6:0:0], [::3:4:5:6:0:0]",
    "[1:2:3:4:5:6:0:0], [1:2:3:4:5:6::]",
    "[::1.2.3.4], [::102:304]",
    "[::ffff:255.0.10.1], [::ffff:ff00:a01]",
    "[1:2:3:4:5:6:1.2.3.4], [1:2:3:4:5:6:102:304]",
  })
  void an_ipv6_address_has_one_spelling(String input, String host) {
    assertThat(HttpUrl.parse("http://" + input + "/").host()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[:]",
        "[::1",
        "[:1]",
        "[1:]",
        "[1]",
        "[1:2:3:4:5:6:7]",
        "[1:2:3:4:5:6:7:8:9]",
        "[1::2::3]",
        "[1:::2]",
        "[::1:2:3:4:5:6:7:8]",
        "[1:2:3:4:5:6:7:8::]",
        "[12345::]",
        "[g::]",
        "[::1%25eth0]",
        "[::%31]",
        "[::1.2.3]",
        "[::1.2.3.4.5]",
        "[::1.2.3.256]",
        "[::1.2.3.04]",
        "[::1.2.3.]",
        "[::.1.2.3]",
        "[::1..2.3]",
        "[::1.2.3.4x]",
        "[::1.2.3.1234]",
        "[1:2:3:4:5:6:7:1.2.3.4]",
        "[::１]",
        "[::1.2.3.４]",
        "[\u0000::1]"
      })
  void what_is_no_ipv6_address_is_refused(String host) {
    assertThatThrownBy(() -> HttpUrl.parse("http://" + host + "/"))
        .isInstanceOf(UrlSyntaxException.class)
        .hasMessageContaining("IPv6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[::1]a", "[::1]:80:90", "a[::1]"})
  void nothing_stands_beside_the_brackets(String host) {
    assertThatThrownBy(() -> HttpUrl.parse("http://" + host + "/"))
        .isInstanceOf(UrlSyntaxException.class);
  }
}
