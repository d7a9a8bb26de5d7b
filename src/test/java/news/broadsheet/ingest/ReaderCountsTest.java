package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import news.broadsheet.ingest.ReaderCounts.Reader;
import org.junit.jupiter.api.Test;

class ReaderCountsTest {
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final ReaderCounts counts = new ReaderCounts(metrics);

  /** Series are for ever, and whoever may post can make up hosts without end. */
  @Test
  void however_many_sources_fail_a_hundred_are_told_apart() {
    for (int i = 0; i < ReaderCounts.MOST_SOURCES + 30; i++) {
      counts.failed(Reader.PAGE, "https://made-up-" + i + ".example/");
    }
    counts.failed(Reader.PAGE, "https://made-up-1.example/again");

    assertThat(failures(Reader.PAGE, "other")).isEqualTo(30);
    assertThat(failures(Reader.PAGE, "made-up-1.example")).isEqualTo(2);
    assertThat(metrics.find("broadsheet.reader.failures").counters())
        .hasSize(ReaderCounts.MOST_SOURCES + 1);
  }

  /** One publisher is one source, however its pages are delivered. */
  @Test
  void the_hosts_of_one_publisher_are_one_source() {
    counts.failed(Reader.FEED, "https://www.tide-gazette.com/a");
    counts.failed(Reader.FEED, "http://m.tide-gazette.com/b");
    assertThat(failures(Reader.FEED, "tide-gazette.com")).isEqualTo(2);
  }

  @Test
  void what_does_not_say_where_it_is_from_is_of_an_unknown_source() {
    counts.failed(Reader.MARKDOWN, null);
    counts.failed(Reader.MARKDOWN, "mailto:editor@gazette.example");
    assertThat(failures(Reader.MARKDOWN, "unknown")).isEqualTo(2);
  }

  private double failures(Reader reader, String source) {
    Counter counter =
        metrics
            .find("broadsheet.reader.failures")
            .tag("reader", reader.code())
            .tag("source", source)
            .counter();
    return counter == null ? 0 : counter.count();
  }
}
