package news.broadsheet.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceRulesTest {
  private static final String PAPER = "https://gazette.com/a";

  /** A publisher's own parameter doubles all its articles, and no general rule could know it. */
  @Test
  void tracking_parameters_of_the_source_are_dropped_in_any_case() {
    var rules = new SourceRules(List.of("Weekly", "hg_*"), List.of());
    assertThat(canonical("?weekly", rules)).isEqualTo(PAPER);
    assertThat(canonical("?WEEKLY=1&id=5&HG_from=mail&hg=2", rules))
        .isEqualTo(PAPER + "?hg=2&id=5");
    assertThat(canonical("?weeklyedition=1", rules)).isEqualTo(PAPER + "?weeklyedition=1");
  }

  /** Some publishers choose the article by what is tracking everywhere else. */
  @Test
  void identity_parameters_are_kept_whatever_else_is_said_of_them() {
    var rules = new SourceRules(List.of("utm_*", "ref"), List.of("utm_id", "ref", "m"));
    assertThat(canonical("?utm_source=x&utm_id=7&ref=rss", rules))
        .isEqualTo(PAPER + "?ref=rss&utm_id=7");
    assertThat(canonical("?m=1", rules)).isEqualTo(PAPER + "?m=1");
    assertThat(canonical("?id=5?utm_id=7", rules)).isEqualTo(PAPER + "?id=5?utm_id=7");
  }

  @Test
  void a_parameter_of_the_source_is_dropped_where_it_was_glued_on_badly() {
    var rules = new SourceRules(List.of("weekly"), List.of());
    assertThat(canonical("?id=5?weekly=1", rules)).isEqualTo(PAPER + "?id=5");
    assertThat(canonical("??weekly=1", rules)).isEqualTo(PAPER);
  }

  /** Blogger's mobile view goes where nothing else is left, by whoever's rule that is so. */
  @Test
  void what_the_source_drops_is_dropped_before_it_is_seen_what_is_left() {
    assertThat(canonical("?weekly&m=1", new SourceRules(List.of("weekly"), List.of())))
        .isEqualTo(PAPER);
  }

  /** Else two articles that only their publisher's parameter tells apart would look alike. */
  @Test
  void identity_parameters_stay_in_the_fingerprint() {
    var rules = new SourceRules(List.of(), List.of("edition"));
    CanonicalUrl url = CanonicalUrl.of(PAPER + "?edition=7&theme=dark", rules);
    assertThat(UrlFingerprint.of(url, rules).value()).isEqualTo("gazette.com/a?edition=7");
    assertThat(UrlFingerprint.of(url).value()).isEqualTo("gazette.com/a");
  }

  @Test
  void rules_change_nothing_that_is_canonical_by_them() {
    var rules = new SourceRules(List.of("b*"), List.of("utm_id"));
    String once = canonical("?utm_id=7&b1=2&a=3", rules);
    assertThat(CanonicalUrl.of(once, rules).value()).isEqualTo(once);
  }

  /** Explained by the very steps that were taken, so that it cannot say anything else. */
  @Test
  void the_last_step_of_an_explanation_is_the_canonical_address() {
    var rules = new SourceRules(List.of("weekly"), List.of());
    Rewriting rewriting = CanonicalUrl.explained(" //GAZETTE.com/a?weekly&utm_source=x", rules);
    assertThat(rewriting.url()).isEqualTo(CanonicalUrl.of("http://gazette.com/a"));
    assertThat(rewriting.steps())
        .extracting(Rewriting.Step::rule)
        .containsExactly("missingScheme", "urlStandard", "sourceParameters", "trackingParameters");
    assertThat(rewriting.steps().getLast().after()).isEqualTo(rewriting.url().value());
  }

  private static String canonical(String query, SourceRules rules) {
    return CanonicalUrl.of(PAPER + query, rules).value();
  }
}
