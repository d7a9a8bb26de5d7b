package news.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          The quick, brown fox       | The quick, brown fox
          東京タワー                    | 東京 京タ タワ ワー
          水                          | 水
          iPhone手机壳 2022年           | iPhone 手机 机壳 2022 年
          北京。上海                     | 北京 。 上海
          한국어 말                     | 한국 국어 말
          กินข้าว                       | กิน นข้ ข้า าว
          coöpe\u00ADrate            | coöperate
          ＡＢＣ　ｱｲｳ                   | ABC アイ イウ
          𠮷野家                        | 𠮷野 野家
          """)
  void runs_without_spaces_become_pairs(String text, String expected) {
    assertThat(SearchText.of(text)).isEqualTo(expected);
  }

  /** A query finds a text only when both were taken apart by one rule. */
  @Test
  void a_query_is_taken_apart_like_the_text() {
    assertThat(SearchText.queryTerms("(東京都) “Tokyo” !")).containsExactly("東京", "京都", "“Tokyo”");
    assertThat(SearchText.queryTerms("水")).containsExactly("水");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          snow or "first frost" -rain  | snow or "first frost" -rain
          -東京都 snow                  | -"東京 京都"  snow
          "東京都 iPhone手机" a          | "東京 京都 iPhone 手机"  a
          iPhone手机                    | iPhone手机
          "never 東京都                 | "never 東京 京都"
          """)
  void a_web_query_keeps_its_operators(String query, String expected) {
    assertThat(SearchText.webQuery(query).strip())
        .isEqualTo(expected.equals("iPhone手机") ? "\"iPhone 手机\"" : expected);
  }

  @Test
  void the_output_is_cut_between_words_at_the_byte_bound() {
    String cut = SearchText.of("𠮷".repeat(100_000));
    assertThat(cut.getBytes(StandardCharsets.UTF_8).length)
        .isBetween(SearchText.MAX_BYTES - 10, SearchText.MAX_BYTES);
    assertThat(cut).endsWith(" 𠮷𠮷");
    assertThat(SearchText.of("word ".repeat(100_000)))
        .hasSize(SearchText.MAX_BYTES - 1)
        .endsWith(" word");
    assertThat(SearchText.of("a " + "b".repeat(SearchText.MAX_BYTES) + " c")).isEqualTo("a");
  }

  /** PostgreSQL counts bytes, of which a letter has one to four. */
  @ParameterizedTest
  @CsvSource({"a, 2", "é, 3", "д, 3", "\u07EA, 3", "\u0800, 4", "ज, 4", "𐍈, 5"})
  void a_letter_counts_by_its_bytes(String letter, int bytesWithSpace) {
    String cut = SearchText.of((letter + " ").repeat(130_000) + "é");
    assertThat(cut.split(" ", -1)).hasSize((SearchText.MAX_BYTES + 1) / bytesWithSpace);
  }
}
