package news.broadsheet.ingest.document.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTest {

  private static String joined(String block) {
    return Chunks.joined(("head" + block).getBytes(ISO_8859_1), 4)
        .map(bytes -> new String(bytes, ISO_8859_1))
        .orElse("no chunks");
  }

  private static String wire(String readable) {
    return readable.replace("/", "\r\n").replace("~", "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "3/abc/0//, abc",
    "3/abc/2/de/0//, abcde",
    "3~abc~2~de~0~~, abcde",
    "A/abcdefghij/0//, abcdefghij",
    "00000b/abcdefghijk/0//, abcdefghijk",
    "3;name=value/abc/0//, abc",
    "3 /abc/0//, abc",
    "0//, ''",
    "0/trailer: x//, ''",
    "3/abc2/de/0//, abcde"
  })
  void chunks_are_joined(String block, String body) {
    assertThat(joined(wire(block))).isEqualTo(body);
  }

  /** Crawlers break off; what came before a missing or a broken chunk is most of a page. */
  @ParameterizedTest
  @CsvSource({
    "3/abc/5/de, abcde",
    "3/abc/, abc",
    "3/abc, abc",
    "3/ab, ab",
    "3/, ''",
    "3/abc/x/de, abc",
    "3/abc/2, abc",
    "3/abc/12345678/de, abc"
  })
  void what_came_before_a_missing_chunk_is_kept(String block, String body) {
    assertThat(joined(wire(block))).isEqualTo(body);
  }

  /** Others join the chunks and leave the header that speaks of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {"<html>", "xyz/<p>", "/abc", "g/abc", "5x/abc", "12345678/abc", ";/abc", "5"})
  void what_does_not_begin_with_a_length_is_not_chunked(String block) {
    assertThat(joined(wire(block))).isEqualTo("no chunks");
  }

  @Test
  void the_line_of_a_length_is_bounded() {
    assertThat(joined("3;" + "x".repeat(197) + "\nabc")).isEqualTo("abc");
    assertThat(joined("3;" + "x".repeat(198) + "\nabc")).isEqualTo("no chunks");
  }

  @Test
  void nothing_is_nothing() {
    assertThat(joined("")).isEmpty();
  }
}
