package news.broadsheet.ingest.document.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.broadsheet.ingest.document.warc.Archives.gzip;
import static news.broadsheet.ingest.document.warc.Archives.header;
import static news.broadsheet.ingest.document.warc.Archives.http;
import static news.broadsheet.ingest.document.warc.Archives.join;
import static news.broadsheet.ingest.document.warc.Archives.page;
import static news.broadsheet.ingest.document.warc.Archives.record;
import static news.broadsheet.ingest.document.warc.Archives.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import news.broadsheet.ingest.document.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WarcPagesTest {

  private static final int MAX_PAGE = 1 << 20;

  private final List<WarcItem> items = new ArrayList<>();
  private List<Warning> warnings = List.of();

  @Test
  void the_pages_of_an_archive_are_those_that_were_found_and_are_html() throws IOException {
    byte[] archive =
        join(
            record("warcinfo", null, "software: test\r\n".getBytes(UTF_8)),
            record("request", "https://g.example/1", "GET /1 HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
            page("https://g.example/1", "<html>één</html>"),
            response("https://g.example/2", "404 Not Found", "text/html", "<html>gone"),
            response("https://g.example/3", "200 OK", "image/png", "PNG"),
            response("https://g.example/4", "200 OK", "application/xhtml+xml", "<html/>"),
            record("metadata", "https://g.example/1", "x: y\r\n".getBytes(UTF_8)));

    for (byte[] form : List.of(archive, gzip(archive), gzipByRecord())) {
      read(form);
      assertThat(items)
          .extracting(WarcItem::address)
          .containsExactly("https://g.example/1", "https://g.example/4");
      assertThat(warnings).isEmpty();
    }
    assertThat(items.get(0))
        .isInstanceOfSatisfying(
            WarcItem.Page.class,
            page -> {
              assertThat(new String(page.content(), UTF_8)).isEqualTo("<html>één</html>");
              assertThat(page.charset()).isEqualTo("utf-8");
              assertThat(page.fetchedAt()).isEqualTo(Instant.parse("2022-01-11T16:30:00Z"));
            });
  }

  /** Downloads break off; what had come before is worth keeping, and the rest must be missed. */
  @Test
  void an_archive_that_is_cut_off_amid_a_record_yields_what_came_before() throws IOException {
    byte[] one = page("https://g.example/1", "<html>one</html>");
    byte[] two = page("https://g.example/2", "<html>" + "two".repeat(500) + "</html>");
    byte[] plain = join(one, two);
    byte[] packed = join(gzip(one), gzip(two));

    for (byte[] archive :
        List.of(
            Arrays.copyOf(plain, plain.length - 700), Arrays.copyOf(packed, packed.length - 40))) {
      read(archive);
      assertThat(items).extracting(WarcItem::address).containsExactly("https://g.example/1");
      assertThat(warnings).extracting(Warning::code).containsExactly("cutOff");
    }
  }

  @Test
  void an_archive_that_is_cut_off_in_a_header_yields_what_came_before() throws IOException {
    byte[] one = page("https://g.example/1", "<html>one</html>");

    read(join(one, Arrays.copyOf(one, 60)));

    assertThat(items).hasSize(1);
    assertThat(warnings).extracting(Warning::code).containsExactly("cutOff");
  }

  @Test
  void damage_ends_the_reading_and_is_told() throws IOException {
    read(
        join(
            page("https://g.example/1", "<html>one</html>"),
            "\0\1garbage\r\n\r\n".getBytes(UTF_8)));

    assertThat(items).hasSize(1);
    assertThat(warnings).extracting(Warning::code).containsExactly("brokenArchive");
  }

  /** Other crawlers keep what came over the wire; Common Crawl unpacks it and keeps the header. */
  @Test
  void content_encodings_are_undone_unless_they_were_already() throws IOException {
    byte[] html = "<!DOCTYPE html><html>packed</html>".getBytes(UTF_8);

    read(
        join(
            http("https://g.example/1", "Content-Encoding: gzip\r\n", gzip(html)),
            http("https://g.example/2", "Content-Encoding: gzip\r\n", html),
            http("https://g.example/3", "Content-Encoding: br\r\n", html),
            http("https://g.example/4", "Content-Encoding: br\r\n", new byte[] {1, 2, 3}),
            http(
                "https://g.example/5",
                "Transfer-Encoding: chunked\r\n",
                join("22\r\n".getBytes(UTF_8), html, "\r\n0\r\n\r\n".getBytes(UTF_8)))));

    for (int i : new int[] {0, 1, 2, 4}) {
      assertThat(items.get(i))
          .isInstanceOfSatisfying(
              WarcItem.Page.class, page -> assertThat(page.content()).isEqualTo(html));
    }
    assertThat(items.get(3)).isInstanceOf(WarcItem.Unreadable.class);
  }

  @Test
  @Timeout(30)
  void a_bomb_in_one_page_costs_that_page_only() throws IOException {
    byte[] bomb = gzip(new byte[300 << 20]);

    read(
        join(
            gzip(http("https://g.example/bomb", "Content-Encoding: gzip\r\n", bomb)),
            gzip(page("https://g.example/2", "<html>two</html>"))));

    assertThat(items.get(0))
        .isInstanceOfSatisfying(
            WarcItem.Unreadable.class,
            page -> assertThat(page.reason()).isEqualTo(WarcItem.Reason.TOO_LARGE));
    assertThat(items.get(1)).isInstanceOf(WarcItem.Page.class);
  }

  /** A record of zeros packs a thousandfold; to get behind it all of it must be unpacked. */
  @Test
  @Timeout(30)
  void a_bomb_of_an_archive_ends_it() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(gzip(page("https://g.example/1", "<html>one</html>")));
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(header("response", "https://g.example/bomb", 2L << 30));
      packed.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        packed.write(zeros);
      }
    }

    read(bytes.toByteArray());

    assertThat(items.get(0)).isInstanceOf(WarcItem.Page.class);
    assertThat(items.get(1)).isInstanceOf(WarcItem.Unreadable.class);
    assertThat(warnings).extracting(Warning::code).containsExactly("compressionBomb");
  }

  /** The parser puts no bound on a header; without ours this one would fill the memory. */
  @Test
  @Timeout(30)
  void a_header_without_end_ends_the_archive() throws IOException {
    byte[] start = page("https://g.example/1", "<html>one</html>");
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };
    InputStream archive =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(start),
                    new ByteArrayInputStream("WARC/1.0\r\nX: ".getBytes(UTF_8)),
                    endless)));

    read(archive);

    assertThat(items).hasSize(1);
    assertThat(warnings).extracting(Warning::code).containsExactly("brokenArchive");
  }

  @Test
  void what_is_no_archive_is_refused_in_words() {
    for (byte[] document :
        List.of("<html>".getBytes(UTF_8), new byte[0], new byte[] {0x1F, (byte) 0x8B, 0, 0})) {
      assertThatThrownBy(() -> read(document))
          .isInstanceOf(NotAnArchive.class)
          .hasMessage("The document does not begin as a WARC file does.");
    }
  }

  private void read(byte[] archive) throws IOException {
    read(new ByteArrayInputStream(archive));
  }

  private void read(InputStream archive) throws IOException {
    items.clear();
    try (WarcPages pages = WarcPages.in(archive, MAX_PAGE)) {
      for (Optional<WarcItem> item = pages.next(); item.isPresent(); item = pages.next()) {
        items.add(item.get());
      }
      warnings = pages.warnings();
    }
  }

  private static byte[] gzipByRecord() throws IOException {
    return join(
        gzip(page("https://g.example/1", "<html>één</html>")),
        gzip(response("https://g.example/4", "200 OK", "application/xhtml+xml", "<html/>")));
  }
}
