package news.broadsheet.ingest.document.byline;

import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.article.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {

  private static Byline byline(String line) {
    return Byline.read(line).orElseThrow(() -> new AssertionError("no byline: " + line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          By Ana Lima                                    ; Ana Lima                 ; -
          By [Ana Lima, Bo Ek, "Cy Odell"](#)            ; Ana Lima+Bo Ek+Cy Odell  ; -
          By **Ana Lima** and Bo Ek in Oslo              ; Ana Lima+Bo Ek           ; -
          BY ANA LIMA AND BO EK                          ; ANA LIMA+BO EK           ; -
          By Ana Lima, Jr., and Bo Ek, MD                ; Ana Lima, Jr.+Bo Ek, MD  ; -
          By Ana Lima, BBC News                          ; Ana Lima                 ; -
          By Ana Lima, senior science correspondent      ; Ana Lima                 ; -
          By Ana Lima for The Daily Planet               ; Ana Lima                 ; -
          By Ana Lima of The Associated Press            ; Ana Lima                 ; AP
          By Ana Lima @ana and Bo Ek bo@daily.example    ; Ana Lima+Bo Ek           ; -
          By Ana Lima (New York)                         ; Ana Lima                 ; -
          By [AFP](#)                                    ; -                        ; AFP
          By The Associated Press                        ; -                        ; AP
          By Ana Lima, Reuters                           ; Ana Lima                 ; Reuters
          By Ana Lima (AP)                               ; Ana Lima                 ; AP
          By [www.daily.example](#)                      ; -                        ; -
          By [Salon](#)                                  ; -                        ; -
          By The Hill Staff                              ; -                        ; -
          Von Anna Müller und Jan van der Berg, dpa      ; Anna Müller+Jan van der Berg ; dpa
          Par Anne Roux et Luc d'Ormesson (avec AFP)     ; Anne Roux+Luc d'Ormesson ; AFP
          Por Ana Ruiz y Luis Gil / EFE                  ; Ana Ruiz+Luis Gil        ; EFE
          Di Anna Rossi e Luca Bianchi                   ; Anna Rossi+Luca Bianchi  ; -
          Door Anna de Vries en Jan Bos                  ; Anna de Vries+Jan Bos    ; -
          Af Anna Holm og Bo Dahl, Ritzau                ; Anna Holm+Bo Dahl        ; Ritzau
          Av Anna Holm och Bo Dahl                       ; Anna Holm+Bo Dahl        ; -
          Autor: Anna Kos, PAP                           ; Anna Kos                 ; PAP
          Piše: Ana Horvat                               ; Ana Horvat               ; -
          Od Ane Horvat i Ive Kosa                       ; Ane Horvat+Ive Kosa      ; -
          Автор: Анна Ковалёва и Пётр Ильин              ; Анна Ковалёва+Пётр Ильин ; -
          От Анна Петрова, БТА                           ; Анна Петрова             ; BTA
          Автор: Анна Коваль та Петро Іль                ; Анна Коваль+Петро Іль    ; -
          بقلم سارة علي                                  ; سارة علي                 ; -
          文/王小明                                       ; 王小明                    ; -
          记者：王小明、李四                                ; 王小明+李四                ; -
          記者 田中太郎                                   ; 田中太郎                   ; -
          김철수 기자                                      ; 김철수                    ; -
          Oleh Budi Santoso dan Ani Wijaya               ; Budi Santoso+Ani Wijaya  ; -
          Γράφει η Άννα Παππά                            ; Άννα Παππά               ; -
          Írta: Kovács Anna és Nagy Béla                 ; Kovács Anna+Nagy Béla    ; -
          """)
  void people_and_agencies_are_told_apart(String line, String people, String agency) {
    Byline byline = byline(line);
    String names = String.join("+", byline.authors().stream().map(Author::name).toList());
    assertThat(names.isEmpty() ? "-" : names).isEqualTo(people);
    assertThat(byline.agency() == null ? "-" : byline.agency()).isEqualTo(agency);
  }

  @Test
  void the_byline_stays_as_printed_without_markup() {
    assertThat(byline("By **[Ana Lima](/staff/ana)**, AFP").printed())
        .isEqualTo("By Ana Lima, AFP");
  }

  /** Scrapers leave dead links behind; a dead address is worse than none. */
  @Test
  void an_authors_page_is_kept_unless_the_link_is_dead() {
    assertThat(
            byline(
                    "By [Ana Lima](https://d.example/ana) and [Bo Ek](#) and [Cy Odell](javascript:;)")
                .authors())
        .containsExactly(
            new Author("Ana Lima", "https://d.example/ana"),
            new Author("Bo Ek", null),
            new Author("Cy Odell", null));
  }

  /** Prose that begins like a byline stays in the body. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "By the time help came, the village was gone.",
        "By the time help came",
        "By Monday the river had risen by two metres.",
        "Von der Leyen kündigt neue Regeln an",
        "Por qué sube el precio del pan",
        "Di notte la città cambia volto",
        "By",
        "By: ",
        "Jane Roe",
        "From 1999 to 2005"
      })
  void prose_is_no_byline(String line) {
    assertThat(Byline.read(line)).isEmpty();
  }

  @Test
  void a_long_line_is_no_byline() {
    assertThat(Byline.read("By " + "Ana ".repeat(200))).isEmpty();
    assertThat(Byline.isNames("Ana ".repeat(200))).isFalse();
  }

  @Test
  void the_publisher_is_not_a_person() {
    Byline byline = byline("By Green Planet and Ana Lima");
    assertThat(byline.withoutPublisher("https://www.green-planet.example/a").authors())
        .extracting(Author::name)
        .containsExactly("Ana Lima");
    assertThat(byline.withoutPublisher("not a uri").authors()).hasSize(2);
    assertThat(byline.withoutPublisher("mailto:a").authors()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Ana Lima, true",
    "Ana Lima and Bo Ek, true",
    "Reuters, true",
    "What happened next, false",
    "Ana Lima slept., false",
    "Salon, false",
    "A B C D E F G H I J K L M, false"
  })
  void names_alone_are_recognised(String line, boolean names) {
    assertThat(Byline.isNames(line)).isEqualTo(names);
  }
}
