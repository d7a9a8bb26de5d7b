package news.broadsheet.ingest.document.feed;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.ingest.document.Warning;
import org.jspecify.annotations.Nullable;

/**
 * The text of a feed. RFC 7303 (3.2) puts the byte order mark before the header and the header
 * before the XML declaration. But feeds misstate their charset so often that a statement counts
 * only where the bytes bear it out: UTF-8 has a form that no other text takes by chance, so bytes
 * of that form are UTF-8, and bytes that are not of a stated form are of another.
 */
final class FeedText {

  private static final Pattern DECLARATION =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w.:-]{1,40})");

  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");

  private FeedText() {}

  /** Control characters that neither XML 1.0 nor JSON allows are taken out. */
  static String of(byte[] document, @Nullable String header, List<Warning> warnings) {
    Optional<String> marked = marked(document);
    String text = marked.orElseGet(() -> stated(document, header, warnings));
    return withoutControls(text);
  }

  private static Optional<String> marked(byte[] document) {
    if (startsWith(document, 0xEF, 0xBB, 0xBF)) {
      return decode(document, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(document, 0xFF, 0xFE, 0, 0) || startsWith(document, '<', 0, 0, 0)) {
      return decode(document, 0, Charset.forName("UTF-32LE"));
    }
    if (startsWith(document, 0, 0, 0xFE, 0xFF) || startsWith(document, 0, 0, 0, '<')) {
      return decode(document, 0, Charset.forName("UTF-32BE"));
    }
    if (startsWith(document, 0xFF, 0xFE) || startsWith(document, '<', 0)) {
      return decode(document, 0, StandardCharsets.UTF_16LE);
    }
    if (startsWith(document, 0xFE, 0xFF) || startsWith(document, 0, '<')) {
      return decode(document, 0, StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static String stated(byte[] document, @Nullable String header, List<Warning> warnings) {
    Optional<Charset> stated = charset(header).or(() -> declared(document));
    Optional<String> utf8 = decode(document, 0, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      boolean ascii = utf8.get().length() == document.length;
      // Stateful charsets of seven bits look like ASCII.
      if (ascii && stated.isPresent() && stated.get().name().startsWith("ISO-2022")) {
        return decode(document, 0, stated.get()).orElse(utf8.get());
      }
      if (!ascii && stated.isPresent() && !stated.get().equals(StandardCharsets.UTF_8)) {
        warn(warnings, stated.get(), StandardCharsets.UTF_8);
      }
      return utf8.get();
    }
    Optional<String> asStated =
        stated
            .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
            .flatMap(charset -> decode(document, 0, charset));
    if (asStated.isPresent()) {
      return asStated.get();
    }
    Charset guess = guess(document);
    warn(warnings, stated.orElse(StandardCharsets.UTF_8), guess);
    return new String(document, guess);
  }

  private static Charset guess(byte[] document) {
    CharsetMatch match = new CharsetDetector().setText(withoutTags(document)).detect();
    return match == null
        ? WINDOWS_LATIN
        : charset(match.getName())
            .filter(charset -> !charset.name().startsWith("UTF-16"))
            .orElse(WINDOWS_LATIN);
  }

  /** Markup is English in every feed, and there is more of it than of a short headline. */
  private static byte[] withoutTags(byte[] document) {
    String bytes = new String(document, StandardCharsets.ISO_8859_1);
    return TAG.matcher(bytes).replaceAll(" ").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void warn(List<Warning> warnings, Charset stated, Charset used) {
    warnings.add(
        new Warning(
            "wrongCharset",
            FeedReading.FEED,
            "The document is said to be " + stated + " and is not; it was read as " + used + "."));
  }

  private static Optional<Charset> declared(byte[] document) {
    String start =
        new String(document, 0, Math.min(document.length, 400), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(start);
    return declaration.find() ? charset(declaration.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(@Nullable String name) {
    try {
      return Optional.ofNullable(name).map(FeedText::browserName).map(Charset::forName);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** As the WHATWG Encoding Standard has it: who writes the left means the right. */
  private static String browserName(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
      case "iso-8859-9" -> "windows-1254";
      case "gb2312", "gbk" -> "GB18030";
      case "utf8" -> "UTF-8";
      case "utf16", "utf-16" -> "UTF-8"; // Real UTF-16 was seen by its zero bytes.
      default -> name.strip();
    };
  }

  private static Optional<String> decode(byte[] document, int from, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .decode(ByteBuffer.wrap(document, from, document.length - from))
              .toString();
      return Optional.of(text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] document, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= document.length || (document[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static String withoutControls(String text) {
    boolean clean = text.chars().noneMatch(FeedText::isForbidden);
    if (clean) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    text.chars().filter(c -> !isForbidden(c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  private static boolean isForbidden(int c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
        || c == '\uFEFF'
        || c == '\uFFFE'
        || c == '\uFFFF';
  }
}
