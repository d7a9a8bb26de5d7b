package news.broadsheet.url.whatwg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The URL Standard's basic parser: an address must name here what it names in a browser. */
class HttpUrlTest {

  @Test
  void every_part_stands_for_itself() {
    HttpUrl url = HttpUrl.parse("http://me:pass@Gazette.example:8080/a/b?c=d&e#f?g#h");
    assertThat(url)
        .isEqualTo(
            new HttpUrl("http", "me:pass", "gazette.example", 8080, "/a/b", "c=d&e", "f?g#h"));
    assertThat(url.href()).isEqualTo("http://me:pass@gazette.example:8080/a/b?c=d&e#f?g#h");
  }

  @Test
  void an_absent_query_is_not_an_empty_one() {
    assertThat(HttpUrl.parse("http://h/a").query()).isNull();
    assertThat(HttpUrl.parse("http://h/a?").query()).isEmpty();
    assertThat(HttpUrl.parse("http://h/a").fragment()).isNull();
    assertThat(HttpUrl.parse("http://h/a?#").href()).isEqualTo("http://h/a?#");
  }

  @Test
  void controls_and_spaces_around_and_tabs_and_newlines_within_are_dropped() {
    assertThat(HttpUrl.parse("\u0000\u001F ht\ttp://ga\nzette.ex\rample/a\t?b\n \u0001").href())
        .isEqualTo("http://gazette.example/a?b");
    assertThatThrownBy(() -> HttpUrl.parse("\u00A0http://h/"))
        .isInstanceOf(UrlSyntaxException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http:h/a",
        "http:/h/a",
        "http:///h/a",
        "http:\\\\h\\a",
        "http:/\\/h/a",
        "HTTP://h/a"
      })
  void any_number_of_slashes_either_way_leads_to_the_host(String input) {
    assertThat(HttpUrl.parse(input).href()).isEqualTo("http://h/a");
  }

  @ParameterizedTest
  @CsvSource({
    "http://h, http://h/",
    "http://h?a, http://h/?a",
    "http://h#a, http://h/#a",
    "http://h/a/../b/./c/.., http://h/b/",
    "http://h/../../a, http://h/a",
    "http://h/a/%2E%2e/b/.%2E/%2e, http://h/",
    "http://h/a/.../b/..c/.d, http://h/a/.../b/..c/.d",
    "http://h/a/%2x/.%2, http://h/a/%2x/.%2",
    "http://h//a//../b, http://h//a/b",
    "http://h\\a\\..\\b, http://h/b",
  })
  void dot_segments_are_resolved(String input, String href) {
    assertThat(HttpUrl.parse(input).href()).isEqualTo(href);
  }

  // The three sets differ, and a difference shows where one address is sent and another compared.
  @Test
  void each_part_has_its_own_set_of_escaped_characters() {
    String all = " !\"$%&'()*+,-.:;<=>@[]^_`{|}~é\u007F\u0000😀";
    String tail = "%C3%A9%7F%00%F0%9F%98%80";
    assertThat(HttpUrl.parse("http://h/" + all + "x").path())
        .isEqualTo("/%20!%22$%&'()*+,-.:;%3C=%3E@[]%5E_%60%7B|%7D~" + tail + "x");
    assertThat(HttpUrl.parse("http://h/?" + all + "\\x").query())
        .isEqualTo("%20!%22$%&%27()*+,-.:;%3C=%3E@[]^_`{|}~" + tail + "\\x");
    assertThat(HttpUrl.parse("http://h/#" + all + "\\x").fragment())
        .isEqualTo("%20!%22$%&'()*+,-.:;%3C=%3E@[]^_%60{|}~" + tail + "\\x");
    assertThat(HttpUrl.parse("http://" + all + "x@h/").userinfo())
        .isEqualTo("%20!%22$%&'()*+,-.:%3B%3C%3D%3E%40%5B%5D%5E_%60%7B%7C%7D~" + tail + "x");
  }

  // Half a surrogate pair is not text; the standard reads it as U+FFFD, Java would write "?".
  @Test
  void half_a_surrogate_pair_is_the_replacement_character() {
    assertThat(HttpUrl.parse("http://h/\uD83Da\uDE00").path()).isEqualTo("/%EF%BF%BDa%EF%BF%BD");
  }

  @ParameterizedTest
  @CsvSource({
    "http://a@b@h/, http://a%40b@h/",
    "http://a:b:c@h/, http://a:b%3Ac@h/",
    "http://a:@h/, http://a@h/",
    "http://:a@h/, http://:a@h/",
    "http://@h/, http://h/",
    "http://:@h/, http://h/",
    "http://h/@a, http://h/@a",
  })
  void userinfo_ends_at_the_last_at_sign(String input, String href) {
    assertThat(HttpUrl.parse(input).href()).isEqualTo(href);
  }

  @ParameterizedTest
  @CsvSource({
    "http://h:80/, http://h/",
    "https://h:443/, https://h/",
    "https://h:80/, https://h:80/",
    "http://h:443/, http://h:443/",
    "http://h:/, http://h/",
    "http://h:0/, http://h:0/",
    "http://h:000081/, http://h:81/",
    "http://h:65535/, http://h:65535/",
    "http://[::1]:81/, http://[::1]:81/",
  })
  void a_port_is_a_number_or_the_scheme_s_own(String input, String href) {
    assertThat(HttpUrl.parse(input).href()).isEqualTo(href);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://h:65536/",
        "http://h:b/",
        "http://h:-1/",
        "http://h: 80/",
        "http://h:1:2/",
        "http://h:99999999999999999999/",
        "http://h:8٠/",
        "http://",
        "http:",
        "http://?a",
        "http://#a",
        "http://:80/",
        "http://a@/",
        "http://a:b@:80/",
        "http:/@/h",
        "",
        ":",
        "a",
        "//h",
        "1http://h/",
        "+http://h/",
        "h-t.t+p1://h/",
        "ftp://h/",
        "file:///a",
        "javascript:alert(1)",
        "ws://h/"
      })
  void what_the_standard_refuses_is_refused(String input) {
    assertThatThrownBy(() -> HttpUrl.parse(input))
        .isInstanceOf(UrlSyntaxException.class)
        .hasMessageStartingWith("must ");
  }

  @ParameterizedTest
  @CsvSource({
    "'', https://me@h:81/a/b?c",
    "#e, https://me@h:81/a/b?c#e",
    "?e, https://me@h:81/a/b?e",
    "?, https://me@h:81/a/b?",
    "e, https://me@h:81/a/e",
    "./e/, https://me@h:81/a/e/",
    "../e?f#g, https://me@h:81/e?f#g",
    "../../.., https://me@h:81/",
    ".., https://me@h:81/",
    "/e, https://me@h:81/e",
    "\\e, https://me@h:81/e",
    "/, https://me@h:81/",
    "//i/e, https://i/e",
    "\\\\i/e, https://i/e",
    "/\\/i/e, https://i/e",
    "https:e, https://me@h:81/a/e",
    "https:/e, https://me@h:81/e",
    "https:, https://me@h:81/a/b?c",
    "https:\\\\i/e, https://i/e",
    "https://i, https://i/",
    "http:e, http://e/",
    ":e, https://me@h:81/a/:e",
    "1e:f, https://me@h:81/a/1e:f",
    "-e:f, https://me@h:81/a/-e:f",
    "[e:f, https://me@h:81/a/[e:f",
    "e[:f, https://me@h:81/a/e[:f",
    "{e:f, https://me@h:81/a/%7Be:f",
    "@e:f, https://me@h:81/a/@e:f",
    "`e:f, https://me@h:81/a/%60e:f",
    "e/f:g, https://me@h:81/a/e/f:g",
    "e;f:g, https://me@h:81/a/e;f:g",
    "e:f/, ''",
    "a:f, ''",
    "Z:f, ''",
    "e0+9-.:f, ''",
    "http:, ''",
    "//, ''",
  })
  void a_reference_is_resolved_against_its_base(String reference, String href) {
    HttpUrl base = HttpUrl.parse("https://me@h:81/a/b?c#d");
    if (href.isEmpty()) {
      assertThatThrownBy(() -> base.resolve(reference)).isInstanceOf(UrlSyntaxException.class);
    } else {
      assertThat(base.resolve(reference).href()).isEqualTo(href);
    }
  }
}
