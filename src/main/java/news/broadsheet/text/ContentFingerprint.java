package news.broadsheet.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says, as 32 bytes (SHA-256): equal where only typography differs, different where
 * a word or a number does. {@link Wording} says what counts as typography. Capitals count as
 * wording: a "may" that becomes a "May" is another word.
 *
 * <p>Changing the rules changes every stored fingerprint, and each next post of a known article
 * would look like a revision; a test pins one value.
 */
public final class ContentFingerprint {

  private static final int BYTES = 32;

  private final byte[] bytes;

  private ContentFingerprint(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @param parts plain text, each part with its own place in the list: what moves from one part to
   *     another changes the fingerprint. A part that is null or has no word is absent, and absent
   *     parts at the end change nothing, so that a new kind of part can be added later.
   */
  public static ContentFingerprint of(List<? extends @Nullable String> parts) {
    MessageDigest sha256 = sha256();
    for (int place = 0; place < parts.size(); place++) {
      String part = parts.get(place);
      String wording = part == null ? "" : Wording.of(part);
      if (!wording.isEmpty()) {
        byte[] utf8 = wording.getBytes(StandardCharsets.UTF_8);
        // The length keeps a part from reaching into the next.
        sha256.update(ByteBuffer.allocate(8).putInt(place).putInt(utf8.length).array());
        sha256.update(utf8);
      }
    }
    return new ContentFingerprint(sha256.digest());
  }

  /**
   * A fingerprint that was stored.
   *
   * @throws IllegalArgumentException unless there are 32 bytes
   */
  public static ContentFingerprint ofBytes(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a fingerprint has 32 bytes, not " + bytes.length);
    }
    return new ContentFingerprint(bytes.clone());
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ContentFingerprint that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** 64 hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
