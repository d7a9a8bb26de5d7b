package news.broadsheet.ingest.document.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.broadsheet.ingest.document.warc.Archives.gzip;
import static news.broadsheet.ingest.document.warc.Archives.join;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which records of an archive are pages, and what a page says beside its bytes. */
class RecordPageTest {

  private static final int MAX_PAGE = 1000;
  private static final String RESPONSE =
      fields(
          "WARC-Type: response",
          "WARC-Target-URI: https://g.example/1",
          "WARC-Date: 2022-01-11T16:30:00Z",
          "Content-Type: application/http;msgtype=response");
  private static final String HTML = "<html>Gate</html>";

  private static String fields(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  private static Optional<WarcItem> read(String headers, byte[] block) throws IOException {
    byte[] archive =
        join(
            fields(
                    "WARC/1.0",
                    "WARC-Record-ID: <urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8>",
                    "Content-Length: " + block.length,
                    headers)
                .getBytes(UTF_8),
            block,
            "\r\n\r\n".getBytes(UTF_8));
    try (WarcPages pages = WarcPages.in(new ByteArrayInputStream(archive), MAX_PAGE)) {
      return pages.next();
    }
  }

  private static Optional<WarcItem> http(String status, String header, byte[] body)
      throws IOException {
    String message = "HTTP/1.1 " + status + "\r\n" + header + "\r\n";
    return read(RESPONSE, join(message.getBytes(UTF_8), body));
  }

  private static Optional<WarcItem> html(String header, byte[] body) throws IOException {
    return http("200 OK", "Content-Type: text/html\r\n" + header, body);
  }

  private static String content(Optional<WarcItem> item) {
    return new String(((WarcItem.Page) item.orElseThrow()).content(), UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/html\r\n",
        "content-type: TEXT/HTML; charset=utf-8\r\n",
        "Content-Type: application/xhtml+xml\r\n",
        ""
      })
  void a_response_of_html_is_a_page(String header) throws IOException {
    assertThat(content(http("200 OK", header, HTML.getBytes(UTF_8)))).isEqualTo(HTML);
  }

  @ParameterizedTest
  @CsvSource({
    "404 Not Found, text/html",
    "301 Moved, text/html",
    "206 Partial Content, text/html",
    "200 OK, image/png",
    "200 OK, text/plain",
    "200 OK, application/json"
  })
  void other_responses_are_passed_over(String status, String type) throws IOException {
    assertThat(http(status, "Content-Type: " + type + "\r\n", HTML.getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html>",
        " \n<HTML lang=en>",
        "<head>",
        "<?xml version='1.0'?>\n<html>",
        "<!-- a --> <!-- b --><html>"
      })
  void what_has_no_type_is_html_where_it_looks_like_it(String start) throws IOException {
    assertThat(http("200 OK", "", (start + "Gate").getBytes(UTF_8))).isPresent();
    assertThat(http("200 OK", "", ("Gate" + start).getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<htmlx>", "<p>Gate", "{}", "<!DOCTYPE svg>", ""})
  void what_has_no_type_and_looks_like_something_else_is_none(String body) throws IOException {
    assertThat(http("200 OK", "", body.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void a_resource_is_a_page_without_a_message_around_it() throws IOException {
    String resource = "WARC-Type: resource\r\nContent-Type: ";
    assertThat(content(read(resource + "text/html\r\n", HTML.getBytes(UTF_8)))).isEqualTo(HTML);
    assertThat(read(resource + "text/css\r\n", HTML.getBytes(UTF_8))).isEmpty();
    assertThat(read("WARC-Type: metadata\r\n", HTML.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void address_and_time_are_those_of_the_record() throws IOException {
    assertThat(html("", HTML.getBytes(UTF_8)))
        .hasValueSatisfying(
            item -> {
              assertThat(item.address()).isEqualTo("https://g.example/1");
              assertThat(((WarcItem.Page) item).fetchedAt()).hasToString("2022-01-11T16:30:00Z");
              assertThat(((WarcItem.Page) item).charset()).isNull();
              assertThat(((WarcItem.Page) item).cut()).isFalse();
            });
    String wget =
        fields(
            "WARC-Type: resource",
            "Content-Type: text/html",
            "WARC-Target-URI: <https://g.example/1>",
            "WARC-Date: today",
            "WARC-Truncated: length");
    assertThat(read(wget, HTML.getBytes(UTF_8)))
        .hasValueSatisfying(
            item -> {
              assertThat(item.address()).isEqualTo("https://g.example/1");
              assertThat(((WarcItem.Page) item).fetchedAt()).isNull();
              assertThat(((WarcItem.Page) item).cut()).isTrue();
            });
    assertThat(
            read("WARC-Type: resource\r\nContent-Type: text/html\r\n", HTML.getBytes(UTF_8))
                .orElseThrow()
                .address())
        .isEmpty();
  }

  @Test
  void what_is_deflated_is_inflated_and_what_only_says_so_is_not() throws IOException {
    var deflated = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(deflated)) {
      out.write(HTML.getBytes(UTF_8));
    }
    assertThat(content(html("Content-Encoding: Deflate\r\n", deflated.toByteArray())))
        .isEqualTo(HTML);
    assertThat(content(html("Content-Encoding: deflate\r\n", HTML.getBytes(UTF_8))))
        .isEqualTo(HTML);
    assertThat(content(html("", gzip(HTML.getBytes(UTF_8))))).isEqualTo(HTML);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "zstd"})
  void what_is_packed_as_nobody_reads_here_is_told(String encoding) throws IOException {
    assertThat(html("Content-Encoding: " + encoding + "\r\n", new byte[] {1, 2, 3}))
        .contains(
            new WarcItem.Unreadable(
                "https://g.example/1",
                WarcItem.Reason.BROKEN,
                "The page could not be unpacked; its HTTP is damaged."));
  }

  @Test
  void what_is_packed_and_damaged_is_told() throws IOException {
    byte[] packed = gzip(HTML.getBytes(UTF_8));
    packed[packed.length / 2] ^= 0x55;
    assertThat(html("", packed)).containsInstanceOf(WarcItem.Unreadable.class);
    assertThat(read(RESPONSE, "no message".getBytes(UTF_8)))
        .containsInstanceOf(WarcItem.Unreadable.class);
  }

  @Test
  void a_page_larger_than_is_read_of_one_is_told() throws IOException {
    assertThat(html("", "x".repeat(MAX_PAGE).getBytes(UTF_8)))
        .containsInstanceOf(WarcItem.Page.class);
    var large =
        new WarcItem.Unreadable(
            "https://g.example/1",
            WarcItem.Reason.TOO_LARGE,
            "The page is larger than 1000 bytes.");
    assertThat(html("", "x".repeat(MAX_PAGE + 1).getBytes(UTF_8))).contains(large);
    assertThat(html("", gzip("x".repeat(MAX_PAGE + 1).getBytes(UTF_8)))).contains(large);
    assertThat(html("", gzip("x".repeat(MAX_PAGE).getBytes(UTF_8))))
        .containsInstanceOf(WarcItem.Page.class);
  }

  /** Its length is that of what was packed, where a crawler unpacks and keeps the header. */
  @Test
  void the_length_that_a_message_states_is_not_believed() throws IOException {
    assertThat(content(html("Content-Length: 3\r\n", HTML.getBytes(UTF_8)))).isEqualTo(HTML);
  }

  @Test
  void a_message_may_end_its_lines_without_carriage_returns() throws IOException {
    String message = "HTTP/1.0 200 OK\nContent-Type: text/html\n\n" + HTML;
    assertThat(content(read(RESPONSE, message.getBytes(UTF_8)))).isEqualTo(HTML);
  }
}
