package news.broadsheet.ingest.document.feed;

import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.article.PublicationTime;
import news.broadsheet.ingest.document.date.WrittenDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDateTest {

  /** What programs write and no person would. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 11 Jan 2022 16:30:00 UT       | 2022-01-11T16:30:00Z",
        "Tue, 11 Jan 2022 16:30:00 Z        | 2022-01-11T16:30:00Z",
        "Tue,  11 Jan 2022\t16:30:00 GMT    | 2022-01-11T16:30:00Z",
        "2022-01-11T16:30:00.1234567891234Z | 2022-01-11T16:30:00.123456789Z",
        "2022-01-11 24:00                   | 2022-01-11T23:59",
        "2022-01-11T24:00:00Z               | 2022-01-11T23:59:00Z",
        "Tue, 11 Jan 2022 24:00:00 GMT      | 2022-01-11T23:59:00Z"
      })
  void a_date_that_only_programs_write_is_read(String printed, String date) {
    assertThat(FeedDate.read(printed, null).map(WrittenDate::publishedAt))
        .contains(PublicationTime.of(date));
  }
}
