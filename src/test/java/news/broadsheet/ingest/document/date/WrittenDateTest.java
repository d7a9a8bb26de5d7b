package news.broadsheet.ingest.document.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import news.broadsheet.article.PublicationTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  private static String published(String line, String hint) {
    return WrittenDate.read(line, hint)
        .map(WrittenDate::publishedAt)
        .map(PublicationTime::value)
        .orElse("unread");
  }

  /** The languages that Broadsheet promises, none of them named by a hint. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          March 3, 2021                              | 2021-03-03
          Wednesday, 3rd of March 2021               | 2021-03-03
          Sept. 3, 2021, 4:30 p.m. ET                | 2021-09-03T16:30-04:00
          3 Mar 2021 at noon                         | 2021-03-03T12:00
          Mittwoch, 3. März 2021, 16:30 Uhr          | 2021-03-03T16:30
          03.03.2021 16:30 Uhr                       | 2021-03-03T16:30
          Publié le 1er mars 2021 à 16h30            | 2021-03-01T16:30
          mer. 3 févr. 2021 · 7 h 05                 | 2021-02-03T07:05
          3 de marzo de 2021, 4:30 p. m.             | 2021-03-03T16:30
          mar. 2 ene. 2021                           | 2021-01-02
          mercoledì 3 marzo 2021, ore 16.30          | 2021-03-03T16:30
          3 de março de 2021 às 16h30                | 2021-03-03T16:30
          środa, 3 marca 2021 r., godz. 16:30        | 2021-03-03T16:30
          woensdag 3 maart 2021 om 16.30 uur         | 2021-03-03T16:30
          miercuri, 3 martie 2021, ora 16:30         | 2021-03-03T16:30
          Τετάρτη, 3 Μαρτίου 2021, 4:30 μ.μ.         | 2021-03-03T16:30
          2021. március 3., szerda 16:30             | 2021-03-03T16:30
          středa 3. března 2021 v 16:30              | 2021-03-03T16:30
          streda 3. marca 2021, 16:30                | 2021-03-03T16:30
          onsdag 3 mars 2021 kl. 16.30               | 2021-03-03T16:30
          3. marts 2021 kl. 16.30                    | 2021-03-03T16:30
          Publisert 3. mai 2021, kl. 16:30           | 2021-05-03T16:30
          Julkaistu 3. maaliskuuta 2021 klo 16.30    | 2021-03-03T16:30
          Середа, 3 березня 2021 р., 16:30           | 2021-03-03T16:30
          3 март 2021 г., 16:30 ч.                   | 2021-03-03T16:30
          среда, 3. март 2021. у 16:30               | 2021-03-03T16:30
          srijeda, 3. ožujka 2021. u 16:30 sati      | 2021-03-03T16:30
          3 Mart 2021 Çarşamba, 16:30                | 2021-03-03T16:30
          Опубликовано: 3 марта 2021 года, 16:30 МСК | 2021-03-03T16:30+03:00
          الأربعاء ٣ مارس ٢٠٢١                         | 2021-03-03
          نشر في: 3 كانون الثاني/يناير 2021 الساعة 4:30 مساءً | 2021-01-03T16:30
          3 جانفي 2021                               | 2021-01-03
          2021年3月3日 星期三 下午4:30                    | 2021-03-03T16:30
          2021年03月03日16时30分                        | 2021-03-03T16:30
          2021年3月3日(水) 午後4時30分                    | 2021-03-03T16:30
          2021년 3월 3일 수요일 오후 4시 30분              | 2021-03-03T16:30
          입력 2021.03.03 16:30                       | 2021-03-03T16:30
          3 במרץ 2021, 16:30                          | 2021-03-03T16:30
          3 मार्च 2021                                | 2021-03-03
          Thứ Tư, ngày 3 tháng 3 năm 2021, 16:30 (GMT+7) | 2021-03-03T16:30+07:00
          Rabu, 3 Maret 2021 pukul 16.30 WIB          | 2021-03-03T16:30+07:00
          วันพุธที่ 3 มีนาคม 2564 เวลา 16:30 น.           | 2021-03-03T16:30
          3 de març de 2021                           | 2021-03-03
          2021 m. kovo 3 d.                           | 2021-03-03
          2021. gada 3. martā                         | 2021-03-03
          2021. gada 3. marts                         | 2021-03-03
          3. märts 2021                               | 2021-03-03
          2021(e)ko martxoaren 3a                     | unread
          """)
  void a_date_is_read_as_its_language_prints_it(String line, String expected) {
    assertThat(published(line, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          2021-03-03                          | 2021-03-03
          20210303                            | 2021-03-03
          2021-03-03T16:30:05.25+01:00        | 2021-03-03T16:30:05.25+01:00
          2021-03-03 16:30:05 +0100           | 2021-03-03T16:30:05+01:00
          2021-03-03T16:30Z                   | 2021-03-03T16:30Z
          Wed, 03 Mar 2021 16:30:05 GMT       | 2021-03-03T16:30:05Z
          Wed, 3 Mar 2021 16:30:05 -0500      | 2021-03-03T16:30:05-05:00
          Wed Mar  3 16:30:05 MSK 2021        | 2021-03-03T16:30:05+03:00
          Wed Mar 3 16:30:05 +0000 2021       | 2021-03-03T16:30:05Z
          3-MAR-1987 08:45:34.42              | 1987-03-03T08:45:34.42
          16:30, 3 March 2021                 | 2021-03-03T16:30
          1630 GMT, March 3, 2021             | 2021-03-03T16:30Z
          March 3, 2021 — 12:05 a.m. UTC+5:30 | 2021-03-03T00:05+05:30
          March 3, 2021 4 pm                  | 2021-03-03T16:00
          March 3, 2021, 4:30 p.m. IST        | 2021-03-03T16:30
          July 3, 2021 4:30pm BST             | 2021-07-03T16:30+01:00
          July 3, 1850 4:30pm ET              | 1850-07-03T16:30
          3 mars 2021, 16h                    | 2021-03-03T16:00
          3/28/21                             | 2021-03-28
          28/3/1921                           | 1921-03-28
          28. 3. 97                           | 1997-03-28
          2021/03/28                          | 2021-03-28
          March 3, 2021 · 3 min read          | 2021-03-03
          3 mars 2021 - 4 min de lecture      | 2021-03-03
          """)
  void a_date_is_read_as_machines_and_agencies_print_it(String line, String expected) {
    assertThat(published(line, null)).isEqualTo(expected);
  }

  /** A wrong date is worse than none: it puts the article where nobody looks. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "On March 3, 2021 the court will rule.",
        "The treaty of 3 March 1918",
        "MOSCOW, March 3, 2021 (TASS)",
        "March 3",
        "March 2021",
        "3 hours ago",
        "Yesterday at 16:30",
        "Wednesday",
        "16:30",
        "2021",
        "March 3, 2021 March 4, 2021",
        "March 3, 2021 25:30",
        "March 3, 2021 14:30 am",
        "February 30, 2021",
        "31/02/2021",
        "3.3.1432",
        "14-09-1432 هـ",
        "€ 3.3.2021",
        "03-12-31",
        "March 3, 2021 16:30 17:30",
        "March 3, 2021 +99:99 16:30",
        "March 3, 2021 16:30 +19:00 UTC+30",
        "Updated March 3, 2021, updated March 4, 2021, updated March 5, 2021",
        "Published: Updated:",
        "",
        "٣"
      })
  void what_is_not_a_date_from_end_to_end_is_not_read(String line) {
    assertThat(WrittenDate.read(line, null)).isEmpty();
  }

  @Test
  void a_line_longer_than_any_date_is_not_read() {
    assertThat(WrittenDate.read("March 3, 2021" + " ".repeat(200), null)).isEmpty();
  }

  /** The commonest way to be wrong by months; without a country the poster is warned. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3/4/2021        | ''    | 2021-04-03 | true
          3/4/2021        | en    | 2021-04-03 | true
          3/4/2021        | en-US | 2021-03-04 | false
          3/4/2021        | en_GB | 2021-04-03 | false
          3/4/2021        | fr    | 2021-04-03 | false
          3/4/2021        | zh    | 2021-04-03 | true
          3.4.2021        | en-US | 2021-04-03 | false
          3-4-2021        | nl    | 2021-04-03 | false
          3/3/2021        | en    | 2021-03-03 | false
          Thu 3/4/2021    | en    | 2021-03-04 | false
          Sat 3/4/2021    | en    | 2021-04-03 | false
          Mon 3/4/2021    | en    | 2021-04-03 | true
          11 listopada 2021 | pl  | 2021-11-11 | false
          11 listopada 2021 | hr  | 2021-10-11 | false
          11 listopada 2021 | ''  | 2021-11-11 | true
          """)
  void the_order_of_day_and_month_is_the_languages(
      String line, String hint, String expected, boolean ambiguous) {
    Optional<WrittenDate> date = WrittenDate.read(line, hint);
    assertThat(date.map(WrittenDate::publishedAt).map(PublicationTime::value)).hasValue(expected);
    assertThat(date.map(WrittenDate::ambiguous)).hasValue(ambiguous);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Updated: March 4, 2021                                      ; -                ; 2021-03-04
          Published: March 3, 2021 | Updated: March 4, 2021 5:10 p.m. ; 2021-03-03       ; 2021-03-04T17:10
          Actualizado el 4 de marzo de 2021 - publicado 3/3/2021      ; 2021-03-03       ; 2021-03-04
          March 3, 2021 4:30 pm, updated 5:10 pm                      ; 2021-03-03T16:30 ; 2021-03-03T17:10
          """)
  void what_is_labelled_as_updated_is_not_the_publication(
      String line, String published, String updated) {
    WrittenDate date = WrittenDate.read(line, null).orElseThrow();
    assertThat(date.publishedAt())
        .isEqualTo(published.equals("-") ? null : PublicationTime.of(published));
    assertThat(date.modifiedAt()).isEqualTo(PublicationTime.of(updated));
  }

  /** Names of small languages are known where they are hinted at, and are no dates elsewhere. */
  @ParameterizedTest
  @CsvSource({
    "gu, 10 સપ્ટેમ્બર 2005, 2005-09-10", "te, 5 మార్చి 2001, 2001-03-05",
    "zu, 23 Januwari 1996, 1996-01-23", "bs-Cyrl, 2. септембар 2000., 2000-09-02"
  })
  void a_hinted_language_brings_its_names(String language, String line, String date) {
    assertThat(WrittenDate.read(line, language).map(WrittenDate::publishedAt))
        .contains(PublicationTime.of(date));
  }

  /** Papers that print 03/04/2022 often have the day in the address, where its order is known. */
  @ParameterizedTest
  @CsvSource({
    "https://a.example/2022/03/04/storm, 2022-03-04",
        "https://a.example/storm-20220304.html, 2022-03-04",
    "https://a.example/2022-04-03/storm, 2022-04-03",
        "https://a.example/2021/03/04/storm, 2022-04-03",
    "https://a.example/2022/3/4/storm, 2022-03-04",
        "https://a.example/storm-9920220304, 2022-04-03",
    "https://a.example/2022/03/04/storm-2022-04-03, 2022-04-03",
        "https://a.example/storm, 2022-04-03"
  })
  void the_address_settles_which_number_is_the_month(String address, String day) {
    WrittenDate date = WrittenDate.read("03/04/2022", null).orElseThrow().settledBy(address);
    assertThat(date.publishedAt()).isEqualTo(PublicationTime.of(day));
    assertThat(date.ambiguous()).isTrue();
  }
}
