package news.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"http://a.example/", "HTTPS://a.example/", " https:a", "ht\ntp://a.example/"})
  void an_address_of_the_web_is_linked_to_and_harmless(String address) {
    assertThat(WebAddress.leadsToTheWeb(address)).isTrue();
    assertThat(WebAddress.isHarmless(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.html",
        "/a:b",
        "?a:b",
        "#javascript:b",
        "MAILTO:a@b.example",
        "tel:1",
        "\u0000"
      })
  void other_addresses_are_harmless_and_lead_nowhere(String address) {
    assertThat(WebAddress.isHarmless(address)).isTrue();
    assertThat(WebAddress.leadsToTheWeb(address)).isFalse();
  }

  /** Browsers pass over white space and control characters before they ask for the scheme. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:a()",
        " JavaScript:a()",
        "java\nscript:a()",
        "java\u0000scr\tipt :a()",
        "data:text/html,a",
        "vbscript:a",
        "httpx:a",
        "a:b"
      })
  void a_scheme_that_nobody_listed_may_run_something(String address) {
    assertThat(WebAddress.isHarmless(address)).isFalse();
    assertThat(WebAddress.leadsToTheWeb(address)).isFalse();
  }
}
