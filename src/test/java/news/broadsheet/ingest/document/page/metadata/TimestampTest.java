package news.broadsheet.ingest.document.page.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.article.PublicationTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {

  // Each of these stands in the metadata of some content management system.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-07T06:40:00+01:00     | 2026-03-07T06:40:00+01:00",
        "2026-03-07T06:40:00+0100      | 2026-03-07T06:40:00+01:00",
        "2026-03-07T06:40:00.000Z      | 2026-03-07T06:40:00Z",
        "2026-03-07T06:40:00.1234567890Z | 2026-03-07T06:40:00.123456789Z",
        "2026-03-07 06:40:00           | 2026-03-07T06:40:00",
        "2026-03-07 06:40:00 UTC       | 2026-03-07T06:40:00Z",
        "2026-03-07T6:40               | 2026-03-07T06:40",
        "2026-03-07T06:40:00+01        | 2026-03-07T06:40:00+01:00",
        "20260307T064000Z              | 2026-03-07T06:40:00Z",
        "20260307                      | 2026-03-07",
        "2026/03/07                    | 2026-03-07",
        "2026-03-07T06:40:00+01:00[Europe/Oslo] | 2026-03-07T06:40:00+01:00",
        "1772862000                    | 2026-03-07T05:40:00Z",
        "1772862000000                 | 2026-03-07T05:40:00Z",
        "March 7, 2026                 | 2026-03-07"
      })
  void times_for_programs_are_read_in_their_many_shapes(String written, String read) {
    assertThat(Timestamp.read(written, null).map(PublicationTime::value)).contains(read);
  }

  // A day turned into midnight by a template is still only a day.
  @ParameterizedTest
  @ValueSource(strings = {"2026-03-07T00:00:00", "2026-03-07 00:00"})
  void midnight_without_a_zone_is_a_day(String written) {
    assertThat(Timestamp.read(written, null).map(PublicationTime::value)).contains("2026-03-07");
  }

  // What templates print when they do not know must not become a date.
  @ParameterizedTest
  @ValueSource(strings = {"0000-00-00T00:00:00Z", "2026-13-41", "null", "", "{{date}}", "12345"})
  void no_time_is_made_of_what_is_none(String written) {
    assertThat(Timestamp.read(written, null)).isEmpty();
  }
}
