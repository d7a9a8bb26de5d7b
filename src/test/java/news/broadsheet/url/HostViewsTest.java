package news.broadsheet.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostViewsTest {

  /** A page that is looked for under one host may have been stored under any of them. */
  @ParameterizedTest
  @CsvSource({
    "gazette.com, gazette.com www.gazette.com m.gazette.com mobile.gazette.com amp.gazette.com",
    "www.gazette.com, www.gazette.com gazette.com m.gazette.com mobile.gazette.com amp.gazette.com",
    "m.gazette.com, m.gazette.com gazette.com www.gazette.com mobile.gazette.com amp.gazette.com",
    "sport.gazette.com, sport.gazette.com www.sport.gazette.com m.sport.gazette.com mobile.sport.gazette.com amp.sport.gazette.com",
    "wordpress.com, wordpress.com www.wordpress.com",
    "co.uk, co.uk www.co.uk",
    "localhost, localhost www.localhost"
  })
  void the_host_itself_comes_first_and_then_its_other_views(String host, String views) {
    assertThat(String.join(" ", HostViews.of(host))).isEqualTo(views);
  }

  /** {@code m.co.uk} is a publisher, and {@code m.wordpress.com} is somebody's blog. */
  @ParameterizedTest
  @CsvSource({
    "www.gazette.com, gazette.com",
    "m.gazette.com, gazette.com",
    "mobile.gazette.com, gazette.com",
    "amp.gazette.com, gazette.com",
    "www.m.gazette.com, m.gazette.com",
    "www.localhost, localhost",
    "m.co.uk, m.co.uk",
    "m.wordpress.com, m.wordpress.com",
    "m.localhost, m.localhost",
    "sport.gazette.com, sport.gazette.com"
  })
  void one_view_comes_off_where_it_is_one(String host, String plain) {
    assertThat(HostViews.plain(host)).isEqualTo(plain);
  }
}
