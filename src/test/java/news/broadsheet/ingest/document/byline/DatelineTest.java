package news.broadsheet.ingest.document.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          LAGOS, Nigeria (AP) — Rain fell.                   ; LAGOS, Nigeria        ; AP
          ERIE, Pa. (AP) - Rain fell.                        ; ERIE, Pa.             ; AP
          OSLO, March 3 (Reuters) - Rain fell.               ; OSLO, March 3         ; Reuters
          NEW YORK (Reuters) -Rain fell.                     ; NEW YORK              ; Reuters
          Berlin (dpa) – Es regnet.                          ; Berlin                ; dpa
          Paris, 3 mars 2021 (AFP) - Il pleut.               ; Paris, 3 mars 2021    ; AFP
          МОСКВА, 3 марта (ТАСС) — Идёт дождь.               ; МОСКВА, 3 марта       ; TASS
          Киев. 3 марта. ИНТЕРФАКС - Идёт дождь.             ; Киев. 3 марта         ; Interfax
          Bratislava 3. marca (TASR) - Prší.                 ; Bratislava 3. marca   ; TASR
          (EFE) - Llueve.                                    ; -                     ; EFE
          新华社巴黎3月3日电（记者王小明）大雨。                     ; 巴黎3月3日              ; Xinhua
          BRUSSELS — Rain fell on the city.                  ; BRUSSELS              ; -
          BRUSSELS, March 3 — Rain fell.                     ; BRUSSELS, March 3     ; -
          """)
  void the_place_and_the_agency_are_read(String paragraph, String place, String agency) {
    Dateline line = Dateline.read(paragraph).orElseThrow();
    assertThat(Optional.ofNullable(line.place()).orElse("-")).isEqualTo(place);
    assertThat(Optional.ofNullable(line.agency()).orElse("-")).isEqualTo(agency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor (Green) - a friend of trams - resigned.",
        "Rain fell (AP) on the city.",
        "Rain — again — fell.",
        "EU - it rains.",
        "FILE - In this picture it rains.",
        "Yesterday. 3 dogs. Somebody - barked.",
        ""
      })
  void a_sentence_is_no_dateline(String paragraph) {
    assertThat(Dateline.read(paragraph)).isEmpty();
  }
}
