package news.broadsheet.ingest.document.feed;

import static news.broadsheet.ingest.document.feed.Feeds.ADDRESS;
import static news.broadsheet.ingest.document.feed.Feeds.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each is a few megabytes that a careless reader would take hours or all memory for. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileFeedTest {

  @Test
  void entries_by_the_hundred_thousand_take_linear_time() {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'>"
            + "<author><name>Jane Roe</name></author>".repeat(20_000)
            + "<rights>all of them </rights>".repeat(20_000)
            + "<entry><title>T</title></entry>".repeat(50_000);

    assertThat(read(feed, ADDRESS).entries()).hasSize(50_000);
  }

  @Test
  void children_by_the_hundred_thousand_take_linear_time() {
    String feed = "<rss><channel><item><title>T</title>" + "<x/>".repeat(300_000);

    assertThat(read(feed, ADDRESS).entries().get(0).article().title()).isEqualTo("T");
  }

  @Test
  void nesting_ends_somewhere() {
    String feed =
        "<rss><channel><item><title>T</title><description>" + "<div>".repeat(200_000) + "deep";

    assertThat(read(feed, ADDRESS).entries().get(0).article().body()).isEqualTo("deep");
  }

  /** Text in a million pieces must not be joined a million times. */
  @Test
  void text_in_pieces_takes_linear_time() {
    String pieces = "a<span>b</span>".repeat(200_000);
    String feed = "<rss><channel><item><title>T</title><description><![CDATA[" + pieces;

    assertThat(read(feed, ADDRESS).entries().get(0).article().body()).hasSize(400_000);
  }

  @Test
  void ampersands_sections_and_tags_left_open_take_linear_time() {
    for (String piece :
        new String[] {"&", "&a", "<![CDATA[", "]]>", "<a", "<!--", "<?", "<!DOCTYPE "}) {
      String feed = "<rss><channel><item><title>T</title><description>" + piece.repeat(200_000);

      assertThat(read(feed, ADDRESS).entries()).isNotEmpty();
    }
  }
}
