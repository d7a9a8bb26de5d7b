package news.broadsheet.security.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the holder of a key keeps secret: {@code bsk_}, by which scanners of repositories know it, 8
 * characters that may be shown, and 32 that may not, which are 190 random bits.
 *
 * <p>Kept as its SHA-256. A slow hash such as bcrypt protects what people choose, by making guesses
 * dear; nobody guesses 190 bits, and every request would pay for it.
 */
public final class KeyText {
  private static final String MARK = "bsk_";
  private static final int SHOWN = 8;
  private static final int SECRET = 32;
  private static final Pattern SHAPE =
      Pattern.compile(MARK + "[0-9A-Za-z]{" + (SHOWN + SECRET) + "}");
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final String text;

  private KeyText(String text) {
    this.text = text;
  }

  static KeyText random(SecureRandom random) {
    return new KeyText(
        random
            .ints(SHOWN + SECRET, 0, ALPHABET.length())
            .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
            .collect(Collectors.joining("", MARK, "")));
  }

  /** Empty for what was never given out as a key. */
  public static Optional<KeyText> of(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new KeyText(text)) : Optional.empty();
  }

  /** Whether somebody takes it for a key of ours, right or not. */
  public static boolean resembles(String text) {
    return text.startsWith(MARK);
  }

  /** Names the key where people see it: in lists, in logs. */
  String prefix() {
    return text.substring(0, MARK.length() + SHOWN);
  }

  byte[] hash() {
    return sha256(text);
  }

  /** Takes as long for a near miss as for a far one. */
  boolean hasHash(byte[] kept) {
    return MessageDigest.isEqual(hash(), kept);
  }

  /** All of it, to be said once. */
  String secret() {
    return text;
  }

  public static byte[] sha256(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return prefix() + "…";
  }
}
