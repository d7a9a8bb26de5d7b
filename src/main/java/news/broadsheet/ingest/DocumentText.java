package news.broadsheet.ingest;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The text of a posted document, by the charset of its media type; UTF-8 by default (RFC 7763). */
final class DocumentText {
  private DocumentText() {}

  /**
   * @throws ProblemException 400 where the bytes are no text of that charset, or hold what no
   *     database text can
   */
  static String of(byte[] document, MediaType type) {
    String text = decode(document, charset(type.getParameters().get(MediaType.CHARSET_PARAMETER)));
    if (text.indexOf('\0') >= 0) {
      throw malformed("The document holds the character U+0000.", "must not hold U+0000");
    }
    if (text.isBlank()) {
      throw empty();
    }
    return text;
  }

  /**
   * For a document whose reader finds its charset out by itself.
   *
   * @throws ProblemException 400
   */
  static void refuseEmpty(byte[] document) {
    if (document.length == 0) {
      throw empty();
    }
  }

  private static ProblemException empty() {
    return malformed("The document is empty.", "must not be empty");
  }

  private static Charset charset(@Nullable String name) {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ProblemException(
          ProblemType.MALFORMED,
          "The charset " + name + " is not known.",
          List.of(new Violation("header", "Content-Type", "must name a known charset")));
    }
  }

  private static String decode(byte[] document, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(document)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw malformed(
          "The document is not valid " + charset.name() + ".", "must be valid " + charset.name());
    }
  }

  private static ProblemException malformed(String detail, String message) {
    return new ProblemException(
        ProblemType.MALFORMED, detail, List.of(Violation.inBody("", message)));
  }
}
