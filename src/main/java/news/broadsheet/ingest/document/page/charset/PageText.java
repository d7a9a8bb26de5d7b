package news.broadsheet.ingest.document.page.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page as text. The order of the HTML Standard (byte order mark, Content-Type, meta) is kept, but
 * no declaration is believed against the bytes: text that is valid UTF-8 and not ASCII is UTF-8,
 * and text that is not valid UTF-8 is not.
 *
 * @param declared what the page or its server said, null where nothing was said
 */
public record PageText(String html, Charset charset, @Nullable Charset declared) {

  /** Bytes looked at to guess. */
  private static final int SAMPLE = 200_000;

  /** A page cut off or spliced by a server has a few broken characters, not many. */
  private static final double BROKEN_SHARE = 0.02;

  /**
   * @param header the charset of the Content-Type header, null without
   */
  public static PageText of(byte[] page, @Nullable String header) {
    Optional<Charset> mark = ByteOrderMark.of(page);
    if (mark.isPresent()) {
      return decoded(page, mark.get(), mark.get());
    }
    Charset sent = header == null ? null : CharsetLabel.of(header).orElse(null);
    Charset meta = MetaCharset.of(page).orElse(null);
    Charset declared = sent != null ? sent : meta;
    return decoded(page, fitting(page, sent, meta), declared);
  }

  /** Whether what was declared is not what the page is written in. */
  public boolean wronglyDeclared() {
    return declared != null && !declared.equals(charset);
  }

  private static Charset fitting(byte[] page, @Nullable Charset sent, @Nullable Charset meta) {
    Utf8Census census = Utf8Census.of(page);
    if (census.isUtf8()) {
      Charset first = sent != null ? sent : meta;
      boolean ascii = census.characters() == 0;
      return ascii && first != null && !isUnicode(first) ? first : StandardCharsets.UTF_8;
    }
    for (Charset declared : new Charset[] {sent, meta}) {
      if (declared != null && !isUnicode(declared) && decodes(page, declared)) {
        return declared;
      }
    }
    if (census.brokenShare() < BROKEN_SHARE) {
      return StandardCharsets.UTF_8;
    }
    return guess(page).orElse(CharsetLabel.WESTERN);
  }

  private static boolean isUnicode(Charset charset) {
    return charset.name().startsWith("UTF-");
  }

  private static boolean decodes(byte[] page, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(page, 0, Math.min(page.length, SAMPLE)));
      return true;
    } catch (CharacterCodingException e) {
      // Windows pages have a few bytes without meaning; those encodings are never wrong by that.
      return charset.newEncoder().maxBytesPerChar() <= 1;
    }
  }

  private static Optional<Charset> guess(byte[] page) {
    byte[] text = Markup.without(page, SAMPLE);
    CharsetMatch match = new CharsetDetector().setText(text).detect();
    return match == null ? Optional.empty() : CharsetLabel.of(match.getName());
  }

  private static PageText decoded(byte[] page, Charset charset, @Nullable Charset declared) {
    String text = new String(page, charset);
    return new PageText(text.startsWith("\uFEFF") ? text.substring(1) : text, charset, declared);
  }
}
