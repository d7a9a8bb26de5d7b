package news.broadsheet.security;

import java.security.MessageDigest;
import java.util.regex.Pattern;
import news.broadsheet.security.keys.KeyText;

/** The key that whoever starts the service gives it, so that there is a first administrator. */
public final class AdminKey {
  /** What a bearer token may be made of (RFC 6750, 2.1); and as long as nobody can guess. */
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~+/-]{32,512}=*");

  private final byte[] hash;

  private AdminKey(byte[] hash) {
    this.hash = hash;
  }

  /**
   * @throws IllegalArgumentException that says what a key must be
   */
  public static AdminKey of(String text) {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "must be 32 to 512 letters, digits and . _ ~ + / - characters;"
              + " 'openssl rand -hex 32' makes a good one");
    }
    return new AdminKey(KeyText.sha256(text));
  }

  /** Of hashes, which are of one length and take one time to compare. */
  boolean is(String token) {
    return MessageDigest.isEqual(hash, KeyText.sha256(token));
  }
}
