package news.broadsheet.ingest.document.page.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {

  private static final String RUSSIAN =
      "<title>Паром</title><p>Паром, который одиннадцать недель стоял в доке, снова выходит в море"
          + " в понедельник, сообщило управление порта. Билеты уже в продаже.";

  private static PageText read(String page, String writtenIn, String header) {
    return PageText.of(page.getBytes(Charset.forName(writtenIn)), header);
  }

  // Servers moved to UTF-8 go on serving old files; believed, every letter would be a �.
  @Test
  void a_page_in_windows_1251_declared_as_utf_8_is_read_as_written() {
    PageText page = read("<meta charset=utf-8>" + RUSSIAN, "windows-1251", "UTF-8");
    assertThat(page.html()).contains("управление порта");
    assertThat(page.wronglyDeclared()).isTrue();
  }

  // Text that is valid UTF-8 and not ASCII is practically never anything else.
  @Test
  void a_page_in_utf_8_declared_as_latin_1_is_read_as_written() {
    PageText page = read("<meta charset=iso-8859-1><p>Fähre über den Sund", "UTF-8", null);
    assertThat(page.html()).contains("Fähre über");
    assertThat(page.wronglyDeclared()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, <meta charset='windows-1251'>",
    "KOI8-R, '<meta http-equiv=Content-Type content=\"text/html; charset=koi8-r\">'",
    "UTF-8, <meta charset=utf-8>"
  })
  void the_declaration_of_the_page_counts_where_it_is_right(String charset, String meta) {
    PageText page = read(meta + RUSSIAN, charset, null);
    assertThat(page.html()).contains("управление порта");
    assertThat(page.wronglyDeclared()).isFalse();
  }

  // The standard reads Latin-1 as windows-1252, where the curly quotes of old pages are.
  @Test
  void latin_1_means_windows_1252() {
    assertThat(read("<p>“Ferry”", "windows-1252", "ISO-8859-1").html()).contains("“Ferry”");
  }

  // A connection that breaks off leaves half a character; the rest is still UTF-8.
  @Test
  void a_page_cut_off_within_a_character_is_still_utf_8() {
    byte[] page = ("<meta charset=utf-8>" + RUSSIAN).getBytes(StandardCharsets.UTF_8);
    PageText text = PageText.of(Arrays.copyOf(page, page.length - 1), null);
    assertThat(text.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(text.html()).contains("управление порта");
  }

  // One spliced advertisement in another encoding must not turn the whole page over.
  @Test
  void a_few_broken_characters_do_not_make_another_charset() {
    byte[] page =
        ("<meta charset=utf-8>" + RUSSIAN.repeat(5) + "?").getBytes(StandardCharsets.UTF_8);
    page[page.length - 1] = (byte) 0xE9;
    assertThat(PageText.of(page, null).charset()).isEqualTo(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF", "UTF-8, \uFEFF", "UTF-16LE, ''"})
  void a_byte_order_mark_wins(String charset, String mark) {
    PageText page = read(mark + RUSSIAN, charset, "windows-1252");
    assertThat(page.html()).startsWith("<title>Паром</title>");
  }

  // Headers are written by hand: a name that nobody knows says nothing.
  @Test
  void an_unknown_charset_is_no_declaration() {
    PageText page = read(RUSSIAN, "UTF-8", "utf-ate");
    assertThat(page.html()).contains("управление порта");
    assertThat(page.wronglyDeclared()).isFalse();
  }
}
