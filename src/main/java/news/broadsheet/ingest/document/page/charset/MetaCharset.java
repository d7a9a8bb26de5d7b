package news.broadsheet.ingest.document.page.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that a page declares within itself. */
final class MetaCharset {

  /** The standard looks at 1,024 bytes; pages with long comments in front declare it later. */
  private static final int PRESCAN = 16_384;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})|<\\?xml\\s[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private MetaCharset() {}

  static Optional<Charset> of(byte[] page) {
    String start = new String(page, 0, Math.min(page.length, PRESCAN), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(start);
    return declaration.find()
        ? CharsetLabel.of(
            declaration.group(1) != null ? declaration.group(1) : declaration.group(2))
        : Optional.empty();
  }
}
