package news.broadsheet.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that every operation that takes a NewArticle must answer by a 4xx problem: 400 where it is
 * no JSON or of another type than the contract says, 422 where a value is not allowed.
 */
public final class MalformedBodies {
  private static final String GOOD =
      "{\"url\":\"https://example.org/a\",\"title\":\"Harbour opens\",\"body\":\"Text.\",\"tags\":[\"a\",\"b\"],"
          + "\"authors\":[{\"name\":\"Ann\"}],\"images\":[{\"caption\":\"The harbour\"}]}";

  /**
   * @param octets one character for each byte
   * @param status 0 where any 4xx will do
   * @param field that the answer must name; null where any will do
   */
  public record Body(String name, String octets, int status, @Nullable String field) {
    Body(String name, byte[] bytes, int status, @Nullable String field) {
      this(name, new String(bytes, ISO_8859_1), status, field);
    }

    byte[] bytes() {
      return octets.getBytes(ISO_8859_1);
    }
  }

  private MalformedBodies() {}

  /** A good one, so that a test of the bad ones cannot pass by refusing everything. */
  public static byte[] good() {
    return GOOD.getBytes(UTF_8);
  }

  public static Stream<Body> all() {
    var all = new ArrayList<Body>();
    truncated(all);
    notJson(all);
    encodings(all);
    types(all);
    values(all);
    bombs(all);
    return all.stream();
  }

  private static void truncated(List<Body> all) {
    for (int length = 1; length < GOOD.length(); length += 11) {
      all.add(new Body("cut at " + length, GOOD.substring(0, length).getBytes(UTF_8), 400, null));
    }
  }

  private static void notJson(List<Body> all) {
    for (String text :
        List.of(
            "",
            " ",
            "null",
            "nul",
            "true",
            "1",
            "\"text\"",
            "[]",
            "[" + GOOD + "]",
            "{",
            "}",
            "{]",
            "{\"title\"}",
            "{\"title\":}",
            "{title:\"a\"}",
            "{'title':'a'}",
            "{\"title\":\"a\",}",
            "{\"title\":\"a\"",
            "{\"title\":\"a\nb\"}",
            "{\"title\":\"\\x41\"}",
            "{\"title\":\"\\u00g0\"}",
            "{\"wordCount\":01}",
            "{\"wordCount\":NaN}",
            "{\"wordCount\":+1}",
            "/*c*/" + GOOD,
            GOOD + "x",
            GOOD + GOOD,
            GOOD + ",",
            GOOD + " null",
            "<a/>",
            "title=a&url=b",
            "\u0000",
            "\u0000" + GOOD)) {
      all.add(new Body("not JSON: " + shortened(text), text.getBytes(UTF_8), 400, null));
    }
  }

  private static void encodings(List<Body> all) {
    encoded(all, "UTF-16BE", "", UTF_16BE);
    encoded(all, "UTF-16LE", "", UTF_16LE);
    encoded(all, "UTF-16BE with a mark", "\uFEFF", UTF_16BE);
    encoded(all, "UTF-16LE with a mark", "\uFEFF", UTF_16LE);
    encoded(all, "UTF-32", "", Charset.forName("UTF-32"));
    encoded(all, "two marks", "\uFEFF\uFEFF", UTF_8);
    for (byte[] broken :
        List.of(
            new byte[] {(byte) 0xff},
            new byte[] {(byte) 0xc3, '"'},
            new byte[] {(byte) 0xc0, (byte) 0x80},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80})) {
      byte[] start = "{\"url\":\"https://example.org/a\",\"title\":\"".getBytes(UTF_8);
      byte[] end = "\"}".getBytes(UTF_8);
      var bytes = new byte[start.length + broken.length + end.length];
      System.arraycopy(start, 0, bytes, 0, start.length);
      System.arraycopy(broken, 0, bytes, start.length, broken.length);
      System.arraycopy(end, 0, bytes, start.length + broken.length, end.length);
      // Some of these Jackson decodes to characters that are then refused as values.
      all.add(new Body("not UTF-8: " + HexFormat.of().formatHex(broken), bytes, 0, null));
    }
  }

  private static void encoded(List<Body> all, String name, String mark, Charset charset) {
    all.add(new Body(name, (mark + GOOD).getBytes(charset), 400, null));
  }

  private static void types(List<Body> all) {
    Map.ofEntries(
            Map.entry("\"title\":1", "title"), Map.entry("\"title\":1.5", "title"),
            Map.entry("\"title\":true", "title"), Map.entry("\"title\":[]", "title"),
            Map.entry("\"title\":[\"a\"]", "title"), Map.entry("\"title\":{}", "title"),
            Map.entry("\"url\":false", "url"), Map.entry("\"body\":{\"a\":1}", "body"),
            Map.entry("\"tags\":\"a\"", "tags"), Map.entry("\"tags\":\"\"", "tags"),
            Map.entry("\"tags\":{}", "tags"), Map.entry("\"tags\":[1]", "tags[0]"),
            Map.entry("\"tags\":[\"a\",[\"b\"]]", "tags[1]"), Map.entry("\"images\":{}", "images"),
            Map.entry("\"images\":[1]", "images[0]"), Map.entry("\"images\":[\"\"]", "images[0]"),
            Map.entry("\"images\":[[]]", "images[0]"),
                Map.entry("\"images\":[{\"url\":1}]", "images[0].url"),
            Map.entry("\"images\":[{},{\"src\":\"a\"}]", "images[1].src"),
                Map.entry("\"authors\":[\"Ann\"]", "authors[0]"),
            Map.entry("\"authors\":[{\"name\":1}]", "authors[0].name"),
                Map.entry("\"retrievedAt\":1641895200", "retrievedAt"),
            Map.entry("\"retrievedAt\":{}", "retrievedAt"),
                Map.entry("\"publishedAt\":2022", "publishedAt"),
            Map.entry("\"publishedAt\":[2022,1,11]", "publishedAt"),
                Map.entry("\"titel\":\"a\"", "titel"),
            Map.entry("\"Title\":\"a\"", "Title"), Map.entry("\"\":1", ""))
        .forEach((member, field) -> member(all, member, 400, field));
    member(all, "\"title\":\"again\",\"title\":\"twice\"", 400, "title");
    member(all, "\"images\":[{\"url\":\"a\",\"url\":\"b\"}]", 400, "images[0].url");
  }

  private static void values(List<Body> all) {
    Map.ofEntries(
            Map.entry("\"title\":\"a\\u0000b\"", "title"),
            Map.entry("\"title\":\"\\ud800\"", "title"),
            Map.entry("\"title\":\"\\udc00\\ud800\"", "title"),
            Map.entry("\"body\":\"\\ud83d \"", "body"),
            Map.entry("\"tags\":[\"\\u0000\"]", "tags[0]"),
            Map.entry("\"images\":[{\"alt\":\"\\udfff\"}]", "images[0].alt"),
            Map.entry("\"title\":\"\"", "title"),
            Map.entry("\"title\":\" \"", "title"),
            Map.entry("\"title\":null", "title"),
            Map.entry("\"tags\":[null]", "tags[0]"),
            Map.entry("\"images\":[null]", "images[0]"),
            Map.entry("\"authors\":[{}]", "authors[0].name"),
            Map.entry("\"language\":\"english\"", "language"),
            Map.entry("\"source\":\"Not A Slug\"", "source"),
            Map.entry("\"retrievedAt\":\"yesterday\"", "retrievedAt"),
            Map.entry("\"retrievedAt\":\"2022-01-11\"", "retrievedAt"),
            Map.entry("\"retrievedAt\":\"2022-01-11T09:30:00\"", "retrievedAt"),
            Map.entry("\"retrievedAt\":\"2022-02-30T09:30:00Z\"", "retrievedAt"),
            Map.entry("\"retrievedAt\":\"0000-01-01T00:00:00Z\"", "retrievedAt"),
            Map.entry("\"retrievedAt\":\"+1000000000-01-01T00:00:00Z\"", "retrievedAt"),
            Map.entry("\"retrievedAt\":\"\"", "retrievedAt"),
            Map.entry("\"publishedAt\":\"soon\"", "publishedAt"),
            Map.entry("\"publishedAt\":\"0000-01-01\"", "publishedAt"),
            Map.entry("\"publishedAt\":\"2022-13-01\"", "publishedAt"),
            Map.entry("\"publishedAt\":\"\"", "publishedAt"),
            Map.entry("\"url\":\"https://example.org/" + "a".repeat(3000) + "\"", "url"),
            Map.entry("\"title\":\"" + "t".repeat(1001) + "\"", "title"))
        .forEach((member, field) -> member(all, member, 422, field));
  }

  private static void bombs(List<Body> all) {
    member(all, "\"x\":" + "[".repeat(5_000) + "]".repeat(5_000), 400, null);
    member(all, "\"tags\":" + "[".repeat(100_000), 400, null);
    member(all, "\"retrievedAt\":" + "9".repeat(10_000), 400, null);
    member(all, "\"retrievedAt\":1e999999999", 400, null);
    member(all, "\"title\":-1e-999999999", 400, null);
  }

  /** The good article with another member, or another value for one it has. */
  private static void member(List<Body> all, String member, int status, @Nullable String field) {
    String name = member.substring(0, member.indexOf(':') + 1);
    String rest =
        GOOD.substring(1).contains(name)
            ? GOOD.replaceFirst(
                "\"" + name.substring(1, name.length() - 2) + "\":(\"[^\"]*\"|\\[[^\\]]*\\]),?", "")
            : GOOD;
    String text = "{" + member + "," + rest.substring(1);
    text = text.replace(",}", "}");
    all.add(new Body(shortened(member), text.getBytes(UTF_8), status, field));
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
