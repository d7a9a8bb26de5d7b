package news.broadsheet.webhook.delivery;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook and its receiver know, as Standard Webhooks 1.0 writes it: {@code whsec_} and the
 * key in base64.
 */
public record Secret(String value) {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  /** In bytes; the standard demands 24 to 64. */
  private static final int LENGTH = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  public static Secret made() {
    byte[] key = new byte[LENGTH];
    RANDOM.nextBytes(key);
    return new Secret(PREFIX + Base64.getEncoder().encodeToString(key));
  }

  /** A signature for the header {@code webhook-signature}, with its version. */
  String sign(String id, Instant at, String body) {
    try {
      byte[] key = Base64.getDecoder().decode(value.substring(PREFIX.length()));
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      String signed = id + "." + at.getEpochSecond() + "." + body;
      byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(code);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A secret must not end in a log. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
