package news.broadsheet.security.token;

import static org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT;

import java.time.Duration;
import java.util.List;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;

/** How tokens are verified; the rules are those of RFC 8725. */
final class Verifier {
  private static final int SKEW_SECONDS = 30;
  private static final int TIMEOUT_MILLIS = 2_000;

  /** Where a token names a key that is not known, the keys are asked for again; not more often. */
  private static final Duration ASKED_AGAIN = Duration.ofSeconds(10);

  private static final Duration KEPT_WITHOUT_ANSWER = Duration.ofHours(1);

  private Verifier() {}

  /**
   * @param location where the identity provider publishes its keys
   * @param audiences of which a token must name one: it was made for this service
   */
  static JwtConsumer of(String location, String issuer, List<String> audiences) {
    return new JwtConsumerBuilder()
        .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys(location)))
        // Never "none", and no secrets that both sides know.
        .setJwsAlgorithmConstraints(
            PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.EDDSA)
        .setExpectedIssuer(issuer)
        .setExpectedAudience(audiences.toArray(String[]::new))
        .setRequireSubject()
        .setRequireExpirationTime()
        .setAllowedClockSkewInSeconds(SKEW_SECONDS)
        .build();
  }

  private static HttpsJwks keys(String location) {
    var get = new Get();
    get.setConnectTimeout(TIMEOUT_MILLIS);
    get.setReadTimeout(TIMEOUT_MILLIS);
    get.setRetries(0);
    var keys = new HttpsJwks(location);
    keys.setSimpleHttpGet(get);
    keys.setRefreshReprieveThreshold(ASKED_AGAIN.toMillis());
    keys.setRetainCacheOnErrorDuration(KEPT_WITHOUT_ANSWER.toSeconds());
    return keys;
  }
}
