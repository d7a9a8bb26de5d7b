package news.broadsheet.security.token;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.security.keys.Scope;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of one identity provider (JWT, RFC 9068), verified with the keys that it publishes
 * (RFC 7517). What a token may do is in its claim {@code scope}: words between spaces (RFC 8693,
 * 4.2), of which those that are scopes here count. The settings have the names of MicroProfile JWT.
 */
@Singleton
public class Tokens {
  /** Three parts of base64url (RFC 7515, 7.1). */
  private static final Pattern SHAPE = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

  private final Optional<JwtConsumer> verifier;

  Tokens(
      @ConfigProperty(name = "mp.jwt.verify.publickey.location") Optional<String> keys,
      @ConfigProperty(name = "mp.jwt.verify.issuer") Optional<String> issuer,
      @ConfigProperty(name = "mp.jwt.verify.audiences") Optional<List<String>> audiences) {
    verifier =
        keys.map(location -> Verifier.of(location, issuer.orElseThrow(), audiences.orElseThrow()));
  }

  /** Whether it is to be verified here: the identity provider is known, and it looks like one. */
  public boolean understand(String token) {
    return verifier.isPresent() && SHAPE.matcher(token).matches();
  }

  /**
   * @throws ProblemException 503 when the keys of the identity provider cannot be read
   */
  public TokenHolder holder(String token) throws InvalidToken {
    try {
      JwtClaims claims = verifier.orElseThrow().processToClaims(token);
      return new TokenHolder(
          claims.getClaimValueAsString("sub"), widest(claims.getClaimValueAsString("scope")));
    } catch (InvalidJwtException e) {
      if (isFault(e)) {
        throw new ProblemException(
            ProblemType.UNAVAILABLE, "The keys of the identity provider cannot be read just now.");
      }
      throw new InvalidToken(
          e.hasExpired() ? "The token has expired" : "The token is not valid here", e);
    }
  }

  private static Optional<Scope> widest(@Nullable String scopes) {
    return scopes == null
        ? Optional.empty()
        : Arrays.stream(scopes.split(" "))
            .flatMap(word -> Scope.of(word).stream())
            .max(Comparator.naturalOrder());
  }

  private static boolean isFault(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
