package news.broadsheet.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The harbour board said on Monday that the ferry would sail again before the end of the month, weather permitting.
          de | Die Hafenbehörde teilte am Montag mit, dass die Fähre noch vor Ende des Monats wieder verkehren soll, wenn das Wetter es erlaubt.
          fr | La direction du port a annoncé lundi que le bac reprendrait la mer avant la fin du mois, si le temps le permet.
          es | La dirección del puerto anunció el lunes que el transbordador volverá a navegar antes de que termine el mes, si el tiempo lo permite.
          pt | A direção do porto anunciou na segunda-feira que a balsa não voltará a navegar antes do fim do mês, se o tempo permitir.
          it | La direzione del porto ha annunciato lunedì che il traghetto tornerà a navigare prima della fine del mese, tempo permettendo.
          nl | Het havenbedrijf zei maandag dat de veerboot nog voor het einde van de maand weer zal varen, als het weer het toelaat.
          pl | Zarząd portu poinformował w poniedziałek, że prom wróci na trasę jeszcze przed końcem miesiąca, jeśli pozwoli na to pogoda.
          cs | Správa přístavu v pondělí oznámila, že trajekt vypluje ještě před koncem měsíce, pokud to počasí dovolí.
          sv | Hamnstyrelsen meddelade på måndagen att färjan ska segla igen före månadens slut, om vädret tillåter det.
          tr | Liman yönetimi pazartesi günü, hava koşulları izin verirse vapurun ay sonundan önce yeniden sefere çıkacağını açıkladı.
          ru | Управление порта сообщило в понедельник, что паром снова выйдет в рейс до конца месяца, если позволит погода.
          uk | Управління порту повідомило в понеділок, що пором знову вийде в рейс до кінця місяця, якщо дозволить погода.
          bg | Управата на пристанището съобщи в понеделник, че фериботът ще плава отново преди края на месеца, ако времето позволява.
          ar | أعلنت إدارة الميناء يوم الاثنين أن العبارة ستبحر مرة أخرى قبل نهاية الشهر إذا سمحت الأحوال الجوية بذلك
          fa | اداره بندر روز دوشنبه اعلام کرد که کشتی پیش از پایان ماه دوباره حرکت خواهد کرد، اگر هوا اجازه دهد
          hi | बंदरगाह प्रशासन ने सोमवार को कहा कि मौसम ठीक रहा तो नौका महीने के अंत से पहले फिर से चलने लगेगी
          he | הנהלת הנמל הודיעה ביום שני כי המעבורת תשוב להפליג לפני סוף החודש אם מזג האוויר יאפשר זאת
          zh | 港口管理局周一表示，如果天气允许，渡轮将在月底前恢复航行，票价维持不变。
          ja | 港湾局は月曜日、天候が許せばフェリーは月末までに運航を再開すると発表した。
          ko | 항만 당국은 날씨가 허락하면 이달 말 이전에 여객선 운항을 다시 시작한다고 월요일 밝혔다.
          el | Η διοίκηση του λιμανιού ανακοίνωσε τη Δευτέρα ότι το πλοίο θα ταξιδέψει ξανά πριν από το τέλος του μήνα.
          th | การท่าเรือแถลงเมื่อวันจันทร์ว่าเรือข้ามฟากจะกลับมาให้บริการก่อนสิ้นเดือนนี้หากสภาพอากาศเอื้ออำนวย
          ka | პორტის ადმინისტრაციამ ორშაბათს განაცხადა, რომ ბორანი თვის ბოლომდე ისევ გავა ზღვაში, თუ ამინდი ხელს შეუწყობს.
          am | የወደብ አስተዳደሩ ሰኞ እንዳስታወቀው ጀልባዋ የአየር ሁኔታው ከፈቀደ ከወሩ መጨረሻ በፊት እንደገና ትጓዛለች።
          """)
  void a_sentence_tells_its_language(String language, String sentence) {
    Optional<DetectedLanguage> detected = LanguageDetector.detect(sentence);
    assertThat(detected.map(DetectedLanguage::tag)).contains(language);
    assertThat(detected.map(DetectedLanguage::confident)).contains(true);
  }

  /**
   * "Taxi in Berlin" would be right in a dozen languages: who believes it corrects the declared.
   */
  @ParameterizedTest
  @CsvSource({"Taxi in Berlin", "Roma - Lazio 2:1", "东京", "Live"})
  void a_few_letters_are_not_confident(String text) {
    assertThat(LanguageDetector.detect(text).filter(DetectedLanguage::confident)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"''", "12:30 - 14/7", "'*** +++ ***'", "😀😀😀"})
  void what_holds_no_letters_has_no_language(String text) {
    assertThat(LanguageDetector.detect(text)).isEmpty();
  }

  /** Chinese papers quote; a name in kana does not make them Japanese. */
  @Test
  void a_quoted_word_of_another_script_does_not_decide() {
    String chinese = "港口管理局周一表示，如果天气允许，渡轮将在月底前恢复航行，新船名为「さくら」，由 Harbour Line 运营。";
    assertThat(LanguageDetector.detect(chinese).map(DetectedLanguage::tag)).contains("zh");
  }

  /** A post that is sent again must meet the same verdict. */
  @Test
  void the_same_text_gives_the_same_answer() {
    String text = "O porto reabriu on Monday, as the board had promised, mas sem balsa.";
    assertThat(LanguageDetector.detect(text)).isEqualTo(LanguageDetector.detect(text));
  }

  /**
   * Stored articles keep what was detected, and readers are told how sure it is: who changes these
   * values must measure anew what they promise.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mt 0.04 | Taxi in Berlin
          en 0.2  | The harbour board said so
          en 0.72 | The harbour board said on Monday that the ferry would sail
          en 0.99 | The harbour board said on Monday that the ferry would sail again, and the town was glad of it all
          no 0.28 | Havnestyret opplyste mandag at fergen skal seile
          da 0.58 | Havnestyrelsen oplyste mandag at færgen skal sejle igen
          en 0.8  | O porto reabriu on Monday, as the board had promised, mas sem balsa
          hr 0.66 | Uprava luke objavila je u ponedjeljak da će trajekt ponovno ploviti
          """)
  void the_reckoning_is_pinned(String expected, String text) {
    assertThat(LanguageDetector.detect(text).map(found -> found.tag() + " " + found.confidence()))
        .contains(expected);
  }
}
