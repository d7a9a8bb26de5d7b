package news.broadsheet.ingest.document.byline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireAgencyTest {

  @ParameterizedTest
  @CsvSource({
    "AFP, AFP",
    "Agence France-Presse, AFP",
    "The Associated Press, AP",
    "REUTERS, Reuters",
    "dpa, dpa",
    "ТАСС, TASS",
    "РИА Новости, RIA Novosti",
    "新华社, Xinhua",
    "共同通信, Kyodo",
    "연합뉴스, Yonhap",
    "رويترز, Reuters",
    "A.F.P., AFP",
    "Keystone-SDA, ATS",
    "Télam, Telam"
  })
  void an_agency_has_one_name(String printed, String name) {
    assertThat(WireAgency.named(printed)).hasValue(new WireAgency(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AFP photographer", "Ana Lima", "Press", "Associated"})
  void a_part_of_a_name_is_no_agency(String printed) {
    assertThat(WireAgency.named(printed)).isEmpty();
  }
}
