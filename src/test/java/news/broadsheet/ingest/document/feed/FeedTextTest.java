package news.broadsheet.ingest.document.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import news.broadsheet.ingest.document.Warning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds misstate their charset as often as not; read as stated, every third letter is lost. */
class FeedTextTest {

  private static final String RUSSIAN =
      "<rss><title>Паром затонул у берега, экипаж спасён, причину выясняют</title></rss>";

  private final List<Warning> warnings = new ArrayList<>();

  private String read(String text, String charset, @Nullable String header) {
    return FeedText.of(text.getBytes(Charset.forName(charset)), header, warnings);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, \uFEFF",
    "UTF-16LE, \uFEFF",
    "UTF-16BE, \uFEFF",
    "UTF-32LE, \uFEFF",
    "UTF-32BE, \uFEFF",
    "UTF-16LE, ''",
    "UTF-16BE, ''",
    "UTF-32LE, ''",
    "UTF-32BE, ''"
  })
  void a_mark_or_zero_bytes_tell_the_charset_whatever_is_said(String charset, String mark) {
    assertThat(read(mark + RUSSIAN, charset, "koi8-r")).isEqualTo(RUSSIAN);
    assertThat(warnings).isEmpty();
  }

  @Test
  void a_charset_is_believed_where_the_bytes_bear_it_out() {
    assertThat(read(RUSSIAN, "KOI8-R", "koi8-r")).isEqualTo(RUSSIAN);
    assertThat(read("<?xml encoding=\"KOI8-R\"?>" + RUSSIAN, "KOI8-R", null)).endsWith(RUSSIAN);
    assertThat(read("\n<?xml version='1.0' encoding = ' KOI8-R'?>" + RUSSIAN, "KOI8-R", null))
        .endsWith(RUSSIAN);
    assertThat(warnings).isEmpty();
  }

  /** RFC 7303: the header comes before the declaration. */
  @Test
  void the_header_comes_before_the_declaration() {
    assertThat(read("<?xml encoding='windows-1251'?>" + RUSSIAN, "KOI8-R", "koi8-r"))
        .endsWith(RUSSIAN);
    assertThat(read("<?xml encoding='koi8-r'?>" + RUSSIAN, "KOI8-R", "no such charset"))
        .endsWith(RUSSIAN);
    assertThat(read("<?xml encoding='koi8-r'?>" + RUSSIAN, "KOI8-R", "x-nobody-knows"))
        .endsWith(RUSSIAN);
  }

  @Test
  void utf_8_is_told_by_its_form() {
    assertThat(read(RUSSIAN, "UTF-8", "windows-1251")).isEqualTo(RUSSIAN);
    assertThat(warnings)
        .extracting(Warning::code, Warning::field, Warning::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "wrongCharset",
                "feed",
                "The document is said to be windows-1251 and is not; it was read as UTF-8."));
  }

  /** Plain ASCII reads the same in each of them, so that nobody need be warned. */
  @ParameterizedTest
  @ValueSource(strings = {"iso-8859-1", "utf-8", "koi8-r", "utf-16"})
  void ascii_is_what_it_is_said_to_be(String header) {
    assertThat(read("<rss>Ferry</rss>", "US-ASCII", header)).isEqualTo("<rss>Ferry</rss>");
    assertThat(warnings).isEmpty();
  }

  @Test
  void seven_bits_may_be_japanese() {
    assertThat(read("<rss>渡し船</rss>", "ISO-2022-JP", "iso-2022-jp")).isEqualTo("<rss>渡し船</rss>");
    assertThat(warnings).isEmpty();
  }

  /** The WHATWG Encoding Standard: who writes the left means the right. */
  @ParameterizedTest
  @CsvSource({
    "iso-8859-1, windows-1252, “€”",
    "Latin1, windows-1252, “€”",
    "us-ascii, windows-1252, “€”",
    " ascii, windows-1252, “€”",
    "iso-8859-9, windows-1254, “ğ”",
    "gb2312, GB18030, 渡船㐀",
    "gbk, GB18030, 渡船㐀"
  })
  void the_name_of_a_narrow_charset_means_the_wide_one(String name, String charset, String text) {
    assertThat(read(text, charset, name)).isEqualTo(text);
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf8", "UTF-16", "utf16"})
  void names_of_unicode_mean_utf_8_where_the_bytes_are(String name) {
    assertThat(read("é", "UTF-8", name)).isEqualTo("é");
    assertThat(warnings).isEmpty();
  }

  @Test
  void what_is_not_as_stated_is_guessed_by_its_text_and_not_by_its_tags() {
    String tags = "<link href='x'/>".repeat(200);
    assertThat(read(tags + RUSSIAN, "windows-1251", "utf-8")).endsWith(RUSSIAN);
    assertThat(warnings)
        .extracting(Warning::message)
        .containsExactly(
            "The document is said to be UTF-8 and is not; it was read as windows-1251.");
  }

  /** XML 1.0 forbids them, and a strict parser would stop at the first. */
  @Test
  void control_characters_are_taken_out() {
    assertThat(read("a\u0000b\u0001\tc\nd\re\u001Ff\uFFFE\uFFFF\uFEFF g\u007F", "UTF-8", null))
        .isEqualTo("ab\tc\nd\ref g\u007F");
  }

  @Test
  void a_document_shorter_than_any_mark_is_read() {
    assertThat(FeedText.of(new byte[0], null, warnings)).isEmpty();
    assertThat(FeedText.of(new byte[] {(byte) 0xEF, (byte) 0xBB}, "windows-1252", warnings))
        .isEqualTo("ï»");
    assertThat(FeedText.of("<".getBytes(UTF_8), null, warnings)).isEqualTo("<");
  }
}
