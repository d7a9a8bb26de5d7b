package news.broadsheet.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingParametersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utm_source",
        "UTM_Campaign",
        "utm_social-type",
        "mtm_kwd",
        "pk_kwd",
        "ga_source",
        "itm_medium",
        "hmb_source",
        "hsa_cam",
        "mc_cid",
        "mkt_tok",
        "oly_enc_id",
        "vero_id",
        "at_medium",
        "fb_ref",
        "amp_js_v",
        "_branch_match_id",
        "fbclid",
        "gclid",
        "dclid",
        "gbraid",
        "wbraid",
        "gclsrc",
        "msclkid",
        "twclid",
        "yclid",
        "ysclid",
        "igshid",
        "srsltid",
        "_openstat",
        "_hsenc",
        "_hsmi",
        "__hssc",
        "__hstc",
        "wickedid",
        "sc_cid",
        "s_cid",
        "ncid",
        "guccounter",
        "Echobox",
        "usqp",
        "xtor",
        "wprss",
        "mibextid",
        "__twitter_impression"
      })
  void names_that_only_say_how_a_reader_came_are_dropped(String name) {
    assertThat(CanonicalUrl.of("http://gazette.example/a?id=5&" + name + "=x").value())
        .isEqualTo("http://gazette.example/a?id=5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "p",
        "page",
        "article",
        "story",
        "utm",
        "at",
        "fb",
        "amp",
        "m",
        "s",
        "ref",
        "source",
        "mode",
        "output",
        "spref",
        "clid",
        "cid",
        "xutm_source",
        "_branch",
        "weekly",
        "redirected",
        "promo_code"
      })
  void names_that_may_say_which_article_it_is_are_kept(String name) {
    String url = "http://gazette.example/a?" + name + "=314159";
    assertThat(CanonicalUrl.of(url).value()).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "ref, rss",
    "ref, RSS",
    "ref, twitter",
    "ref, home-page",
    "ref, hp_lead_pos1",
    "ref, politics",
    "ref, gazette.example.com",
    "ref, www.herald.co.uk",
    "ref, ''",
    "source, rss",
    "source, twitter",
    "source, email_newsletter",
    "source, homepage",
    "source, ''",
    "s, twitter",
    "s, fb",
    "mode, amp",
    "mode, AMP",
    "output, amp",
    "spref, tw",
    "spref, facebook",
  })
  void a_value_that_names_where_a_reader_came_from_is_dropped(String name, String value) {
    assertThat(TrackingParameters.isTracking(name, value)).isTrue();
  }

  // The same names choose the article elsewhere: an agency, a number, a search, a month.
  @ParameterizedTest
  @CsvSource({
    "ref, 12345",
    "ref, ab12cd",
    "ref, vote-delayed",
    "ref, rss-brexit",
    "ref, news12",
    "ref, main",
    "ref, 1.2",
    "ref, .com",
    "ref, com",
    "ref, a..b",
    "ref, rss--feed",
    "ref, -",
    "source, afp",
    "source, reuters.com",
    "source, politics",
    "source, 17",
    "s, 20",
    "s, ''",
    "s, mayor",
    "s, home",
    "m, 1",
    "m, 201501",
    "mode, ''",
    "mode, print",
    "output, json",
    "spref, abc",
    "spref, ''",
    "spref, 314",
  })
  void a_value_in_doubt_is_kept(String name, String value) {
    assertThat(TrackingParameters.isTracking(name, value)).isFalse();
  }

  // Blogger serves phones under ?m=1; elsewhere m chooses a module and the page needs it.
  @ParameterizedTest
  @CsvSource({
    "?m=1, ''",
    "?m=1&utm_source=rss, ''",
    "?m=1&n=5, ?m=1&n=5",
    "?m=2, ?m=2",
    "?m=1&m=1, ?m=1&m=1",
    "?m, ?m",
  })
  void a_mobile_view_is_dropped_only_where_nothing_else_is_left(String query, String kept) {
    assertThat(CanonicalUrl.of("http://gazette.example/2024/05/a.html" + query).value())
        .isEqualTo("http://gazette.example/2024/05/a.html" + kept);
  }

  // Programs append "?utm_source=…" without looking whether there is a query already.
  @ParameterizedTest
  @CsvSource({
    "?id=5?utm_source=rss&utm_medium=feed, ?id=5",
    "?id=5?fbclid=x?y=z, ?id=5",
    "??utm_source=rss, ''",
    "?%3Futm_source=rss, ''",
    "?%3f?fbclid=1, ?%3F",
    "?%3F%3Ffbclid=1, ''",
    "?id=5?fbclid, ?id=5?fbclid",
    "?id=5?page=2, ?id=5?page=2",
    "?q=why?&utm_source=rss, ?q=why?",
    "?u=/a?id=1?gclid=2, ?u=/a?id=1",
    "??ref=rss, ''",
    "??id=5, ??id=5",
  })
  void tracking_glued_on_with_a_second_question_mark_is_dropped(String query, String kept) {
    assertThat(CanonicalUrl.of("http://gazette.example/a" + query).value())
        .isEqualTo("http://gazette.example/a" + kept);
  }

  // An underscore may arrive escaped; it is unreserved, so it is the same name.
  @Test
  void an_escaped_name_is_the_same_name() {
    assertThat(CanonicalUrl.of("http://gazette.example/a?utm%5Fsource=rss").value())
        .isEqualTo("http://gazette.example/a");
  }
}
