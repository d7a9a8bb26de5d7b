package news.broadsheet.ingest.document.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import news.broadsheet.article.PublicationTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of clocks, zones and calendars: an hour off is a day off near midnight. */
class PrintedTimesTest {

  private static String read(String line) {
    return WrittenDate.read(line, null)
        .flatMap(date -> Optional.ofNullable(date.publishedAt()))
        .map(PublicationTime::value)
        .orElse("unread");
  }

  @ParameterizedTest
  @CsvSource({
    "12 a.m., T00:00",
    "12:30 a.m., T00:30",
    "1 a.m., T01:00",
    "11:59 a.m., T11:59",
    "12 p.m., T12:00",
    "12:30 p.m., T12:30",
    "1 p.m., T13:00",
    "11:59 p.m., T23:59",
    "16:30 p.m., T16:30",
    "00:00, T00:00",
    "23:59, T23:59",
    "16:30:59, T16:30:59",
    "16:30:05, T16:30:05",
    "'16:30:05,25', T16:30:05.25",
    "16h, T16:00",
    "16 Uhr, T16:00",
    "16h05, T16:05",
    "16 h 05, T16:05",
    "1605 GMT, T16:05Z",
    "1605Z, T16:05Z",
    "16 час, T16:00"
  })
  void a_time_of_day_is_read(String time, String iso) {
    assertThat(read("3 March 2021 " + time)).isEqualTo("2021-03-03" + iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13 a.m.",
        "13:30 am",
        "24:00",
        "25:00",
        "16:60",
        "16:30:60",
        "24:30 pm",
        "2400 GMT",
        "1660 GMT",
        "16:305"
      })
  void a_time_that_no_clock_shows_makes_the_line_unreadable(String time) {
    assertThat(read("3 March 2021 " + time)).isEqualTo("unread");
  }

  @ParameterizedTest
  @CsvSource({
    "16:30 GMT+7, T16:30+07:00",
    "16:30 GMT-7, T16:30-07:00",
    "16:30 UTC −7, T16:30-07:00",
    "16:30 GMT+5:30, T16:30+05:30",
    "16:30 UTC-3:30, T16:30-03:30",
    "16:30 +0530, T16:30+05:30",
    "16:30 -0330, T16:30-03:30",
    "16:30 +05:30, T16:30+05:30",
    "16:30 +18:00, T16:30+18:00",
    "16:30 Z, T16:30Z",
    "16:30 ET, T16:30-05:00",
    "16:30 CET, T16:30+01:00"
  })
  void an_offset_is_read_behind_its_time(String time, String iso) {
    assertThat(read("3 March 2021 " + time)).isEqualTo("2021-03-03" + iso);
  }

  @ParameterizedTest
  @ValueSource(strings = {"16:30 +19:00", "16:30 GMT+19", "16:30 +05", "+05:30 16:30"})
  void what_is_no_offset_makes_the_line_unreadable(String time) {
    assertThat(read("3 March 2021 " + time)).isEqualTo("unread");
  }

  /** Noon is between ten and three; whoever prints it of another hour means something else. */
  @ParameterizedTest
  @CsvSource({
    "正午12:00, T12:00",
    "中午10:00, T10:00",
    "中午12:30, T12:30",
    "中午1:30, T13:30",
    "中午3:30, T15:30",
    "中午4:30, unread",
    "中午9:30, unread",
    "中午13:30, unread"
  })
  void noon_is_about_noon(String time, String iso) {
    assertThat(read("2021年3月3日" + time)).isEqualTo(iso.equals("unread") ? iso : "2021-03-03" + iso);
  }

  @ParameterizedTest
  @CsvSource({
    "3 March 1600, 1600-03-03",
    "3 March 1599, unread",
    "3 March 2199, 2199-03-03",
    "3 March 2200, unread",
    "28/3/49, 2049-03-28",
    "28/3/50, 1950-03-28",
    "28/3/00, 2000-03-28",
    "28/3/99, 1999-03-28",
    "3 มีนาคม 2564, 2021-03-03",
    "3 มีนาคม 2021, 2021-03-03",
    "29 February 2020, 2020-02-29",
    "29 February 2021, unread",
    "0 March 2021, unread",
    "32 March 2021, unread"
  })
  void years_and_days_are_those_of_a_calendar(String line, String date) {
    assertThat(read(line)).isEqualTo(date);
  }

  @Test
  void a_line_may_be_as_long_as_a_line() {
    assertThat(read("3 March 2021" + " ".repeat(188))).isEqualTo("2021-03-03");
    assertThat(read("3 March 2021" + " ".repeat(189))).isEqualTo("unread");
  }

  /** A day alone needs no settling, and a day without a date is none. */
  @Test
  void only_an_ambiguous_date_is_settled_by_the_address() {
    WrittenDate certain = WrittenDate.read("28/3/2021", null).orElseThrow();
    assertThat(certain.settledBy("https://a.example/2021/03/27/b")).isEqualTo(certain);
    WrittenDate updated = WrittenDate.read("Updated 3/4/2021", null).orElseThrow();
    assertThat(updated.settledBy("https://a.example/2021/03/04/b")).isEqualTo(updated);
    WrittenDate withTime = WrittenDate.read("3/4/2021 16:30", null).orElseThrow();
    assertThat(withTime.settledBy("https://a.example/2021/03/04/b").publishedAt())
        .isEqualTo(PublicationTime.of("2021-03-04T16:30"));
    assertThat(withTime.settledBy(null)).isEqualTo(withTime);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/2022/01/11/b, 2022-01-11",
    "https://a.example/20220111, 2022-01-11",
    "https://a.example/2022-1-1.html, 2022-01-01",
    "https://a.example/b_2022_12_31, 2022-12-31",
    "https://a.example/b?d=2022-01-11, none",
    "https://a.example/b#2022-01-11, none",
    "https://a.example/2022111, none",
    "https://a.example/2022/02/30, none",
    "https://a.example/2022/02/30/2022/03/01, 2022-03-01",
    "https://a.example/2022/03/01/2022-03-01, 2022-03-01",
    "https://a.example/2022/03/01/2022-03-02, none",
    "https://a.example/2022/13/01, none",
    "https://a.example/2022/01-11, none",
    "https://a.example/1822/01/11, none",
    "https://a.example/120220111, none",
    "https://a.example/202201112, none"
  })
  void an_address_names_one_day_or_none(String address, String day) {
    assertThat(AddressDay.in(address).map(Object::toString).orElse("none")).isEqualTo(day);
    assertThat(AddressDay.in(null)).isEmpty();
  }
}
