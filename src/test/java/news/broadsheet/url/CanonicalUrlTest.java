package news.broadsheet.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  // Scrapers join a scheme to what already has one, and copy addresses out of pages without it.
  @ParameterizedTest
  @CsvSource({
    "http://http://gazette.example/a, http://gazette.example/a",
    "http://https://gazette.example/a?id=5, https://gazette.example/a?id=5",
    "https://http://http://gazette.example/a, http://gazette.example/a",
    "http://http//gazette.example/a, http://gazette.example/a",
    "//gazette.example/a, http://gazette.example/a",
    "' //gazette.example/a ', http://gazette.example/a",
  })
  void a_broken_scheme_is_repaired(String broken, String repaired) {
    assertThat(CanonicalUrl.of(broken).value()).isEqualTo(repaired);
  }

  // Inside a network a host may really be called so; what cannot be repaired is left alone.
  @ParameterizedTest
  @ValueSource(strings = {"http://http/a", "http://http:8080//b.example/", "http://http//[/"})
  void a_host_called_http_stays(String url) {
    assertThat(CanonicalUrl.of(url).host()).isEqualTo("http");
  }

  // A file path or a lone path names no host; guessing one would invent an address.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/news/a",
        "///gazette.example/a",
        "//",
        "gazette.example",
        "ftp://h/",
        "mailto:a@h.example"
      })
  void what_is_no_web_address_is_refused_with_a_sentence(String raw) {
    assertThatThrownBy(() -> CanonicalUrl.of(raw))
        .isInstanceOf(InvalidUrl.class)
        .hasMessageStartingWith("must ");
  }

  @Test
  void a_refusal_says_what_an_address_must_be() {
    assertThatThrownBy(() -> CanonicalUrl.of("gopher://gazette.example/"))
        .hasMessage("must be an http or https URL");
  }

  // Without a bound, one hostile address could hold a worker for seconds.
  @Test
  void an_address_beyond_the_greatest_length_is_refused() {
    String path = "a".repeat(CanonicalUrl.MAX_LENGTH - "http://h/".length());
    assertThat(CanonicalUrl.of("http://h/" + path).value()).hasSize(CanonicalUrl.MAX_LENGTH);
    assertThatThrownBy(() -> CanonicalUrl.of("http://h/a" + path)).isInstanceOf(InvalidUrl.class);
    assertThatThrownBy(() -> CanonicalUrl.of("http://h/" + path.replace('a', 'é')))
        .hasMessageContaining("20000 characters");
    assertThatThrownBy(() -> CanonicalUrl.of("http://h/").resolve("/a" + path))
        .isInstanceOf(InvalidUrl.class);
  }

  // Hosts are case-insensitive by DNS, paths are not: /A and /a are two pages on many servers.
  @Test
  void scheme_and_host_lose_their_case_and_the_path_keeps_it() {
    assertThat(CanonicalUrl.of("HTTPS://Gazette.EXAMPLE/News/A.Html").value())
        .isEqualTo("https://gazette.example/News/A.Html");
  }

  @ParameterizedTest
  @CsvSource({
    "http://gazette.example:80/a, http://gazette.example/a",
    "https://gazette.example:443/a, https://gazette.example/a",
    "https://gazette.example:80/a, https://gazette.example:80/a",
    "http://gazette.example:/a, http://gazette.example/a",
  })
  void only_the_scheme_s_own_port_is_dropped(String raw, String canonical) {
    assertThat(CanonicalUrl.of(raw).value()).isEqualTo(canonical);
  }

  // Credentials say who fetched the page and must not be stored, let alone served.
  @Test
  void userinfo_is_dropped() {
    assertThat(CanonicalUrl.of("https://reader:secret@gazette.example/a").value())
        .isEqualTo("https://gazette.example/a");
  }

  // The DNS knows one name with and without its root.
  @ParameterizedTest
  @CsvSource({
    "http://gazette.example./a, http://gazette.example/a",
    "http://gazette.example../a, http://gazette.example../a",
    "http://./a, http://./a",
  })
  void the_dot_of_the_dns_root_is_dropped(String raw, String canonical) {
    assertThat(CanonicalUrl.of(raw).value()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "#top, ''",
    "#, ''",
    "#!, ''",
    "#/, ''",
    "#:~:text=mayor, ''",
    "#utm_source=rss, ''",
    "#!/story/5, #!/story/5",
    "#/story/5, #/story/5",
    "#!/story/5:~:text=mayor, #!/story/5",
    "#!/a%7eb%3f, #!/a~b%3F",
  })
  void only_fragments_that_route_stay(String fragment, String kept) {
    assertThat(CanonicalUrl.of("http://gazette.example/a" + fragment).value())
        .isEqualTo("http://gazette.example/a" + kept);
  }

  @ParameterizedTest
  @CsvSource({
    "/a/./b/../c, /a/c",
    "/a/%2e%2E/c, /c",
    "/../a, /a",
    "'', /",
    "/a//b, /a//b",
  })
  void dot_segments_are_resolved_and_double_slashes_kept(String path, String canonical) {
    assertThat(CanonicalUrl.of("http://gazette.example" + path).value())
        .isEqualTo("http://gazette.example" + canonical);
  }

  // RFC 3986, 6.2.2: one spelling of an escape; but reserved characters may mean something.
  @ParameterizedTest
  @CsvSource({
    "/caf%c3%a9, /caf%C3%A9",
    "/café, /caf%C3%A9",
    "/%7Euser/%61%2Db%5Fc%2e, /~user/a-b_c.",
    "/a%2fb%3fc, /a%2Fb%3Fc",
    "'/a%2Cb,c', '/a%2Cb,c'",
    "/a%E9, /a%E9",
    "'/a|b[c]', /a%7Cb%5Bc%5D",
    "/100%, /100%25",
    "/100%-sure, /100%25-sure",
    "/a%4, /a%254",
    "/%%341, /%2541",
    "/a b, /a%20b",
    "'/?q=`{}|\\^[]', /?q=%60%7B%7D%7C%5C%5E%5B%5D",
    "/?q=a+b%20c, /?q=a+b%20c",
    "'/?q=/a?b:@;c', '/?q=/a?b:@;c'",
  })
  void percent_encoding_has_one_spelling(String raw, String canonical) {
    assertThat(CanonicalUrl.of("http://gazette.example" + raw).value())
        .isEqualTo("http://gazette.example" + canonical);
  }

  @Test
  void a_host_in_another_script_is_written_in_ascii() {
    assertThat(CanonicalUrl.of("http://www.Zürich-Bote.example/ä").value())
        .isEqualTo("http://www.xn--zrich-bote-9db.example/%C3%A4");
  }

  // Where a name is repeated, sites take the first or the last value: its order stays.
  @ParameterizedTest
  @CsvSource({
    "c=1&b=2&a=3, ?a=3&b=2&c=1",
    "b=2&a=9&b=1, ?a=9&b=2&b=1",
    "'', ''",
    "&&, ''",
    "&id=5&&a, ?a&id=5",
    "b=&a, ?a&b=",
    "crop/1420x708/format/webp, ?crop/1420x708/format/webp",
  })
  void what_is_left_of_the_query_is_sorted_by_name(String query, String canonical) {
    assertThat(CanonicalUrl.of("http://gazette.example/a?" + query).value())
        .isEqualTo("http://gazette.example/a" + canonical);
  }

  // Addresses copied out of HTML source.
  @ParameterizedTest
  @CsvSource({
    "id=5&amp;page=2, id=5&page=2",
    "id=5&amp;amp;page=2&amp;, id=5&page=2",
    "id=5&amp;utm_source=rss, id=5",
    "a=amp;b, a=amp;b",
  })
  void an_ampersand_left_escaped_is_repaired(String query, String canonical) {
    assertThat(CanonicalUrl.of("http://gazette.example/a?" + query).value())
        .isEqualTo("http://gazette.example/a?" + canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "http://gazette.example:8080/a, gazette.example",
    "http://[2001:DB8::1]:8080/a:b, [2001:db8::1]",
    "http://[2001:DB8::1]/, [2001:db8::1]",
    "http://127.1/a, 127.0.0.1",
    "http://gazette.example/a:b, gazette.example",
  })
  void the_host_stands_alone(String raw, String host) {
    assertThat(CanonicalUrl.of(raw).host()).isEqualTo(host);
  }

  // A relative rel=canonical is common; it means what a browser makes of it.
  @ParameterizedTest
  @CsvSource({
    "/news/5?utm_source=x, https://gazette.example/news/5",
    "6, https://gazette.example/a/6",
    "//herald.example/b, https://herald.example/b",
    "http://herald.example/b#c, http://herald.example/b",
  })
  void a_link_is_resolved_against_its_page(String reference, String canonical) {
    assertThat(CanonicalUrl.of("https://gazette.example/a/5").resolve(reference).value())
        .isEqualTo(canonical);
  }

  @Test
  void a_link_that_is_no_address_is_refused() {
    CanonicalUrl page = CanonicalUrl.of("https://gazette.example/a/5");
    assertThatThrownBy(() -> page.resolve("javascript:void(0)")).isInstanceOf(InvalidUrl.class);
  }

  // The rules by which stored keys are re-made when they change.
  @Test
  void every_rule_has_a_name_of_its_own() {
    assertThat(AddressRule.of(SourceRules.NONE))
        .extracting(AddressRule::name)
        .doesNotHaveDuplicates()
        .contains("trackingParameters", "parameterOrder");
  }
}
