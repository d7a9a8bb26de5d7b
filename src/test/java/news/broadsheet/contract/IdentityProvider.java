package news.broadsheet.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An identity provider that publishes its key, and signs whatever a test asks it to. */
public final class IdentityProvider implements QuarkusTestResourceLifecycleManager {
  private static final String ISSUER = "https://login.example";
  private static final String AUDIENCE = "broadsheet";
  private static final String KEYS = "mp.jwt.verify.publickey.location";

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId("the-one");
      RsaJsonWebKey another = RsaJwkGenerator.generateJwk(2048);
      another.setKeyId("the-one");
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/keys", call -> answer(call, new JsonWebKeySet(key).toJson()));
      server.createContext("/sign", call -> answer(call, signed(claims(call), key)));
      server.createContext("/forge", call -> answer(call, signed(claims(call), another)));
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        KEYS, base + "/keys", "mp.jwt.verify.issuer", ISSUER, "mp.jwt.verify.audiences", AUDIENCE);
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  /** As they should be, but for the subject; good for ten minutes. */
  static JwtClaims claims(String scope) {
    var claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(AUDIENCE);
    claims.setExpirationTimeMinutesInTheFuture(10);
    claims.setStringClaim("scope", scope);
    return claims;
  }

  static String signed(JwtClaims claims) {
    return ask("/sign", claims);
  }

  /** By a key that only says that it is theirs. */
  static String forged(JwtClaims claims) {
    return ask("/forge", claims);
  }

  // By HTTP, since the server lives in another class loader than the tests.
  private static String ask(String path, JwtClaims claims) {
    String keys = ConfigProvider.getConfig().getValue(KEYS, String.class);
    try {
      var connection = URI.create(keys).resolve(path).toURL().openConnection();
      connection.setDoOutput(true);
      connection.getOutputStream().write(claims.toJson().getBytes(UTF_8));
      try (var answer = connection.getInputStream()) {
        return new String(answer.readAllBytes(), UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String claims(HttpExchange call) throws IOException {
    return new String(call.getRequestBody().readAllBytes(), UTF_8);
  }

  private static String signed(String claims, RsaJsonWebKey key) {
    try {
      var signature = new JsonWebSignature();
      signature.setPayload(claims);
      signature.setKey(key.getPrivateKey());
      signature.setKeyIdHeaderValue(key.getKeyId());
      signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange call, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    call.sendResponseHeaders(200, bytes.length);
    try (var out = call.getResponseBody()) {
      out.write(bytes);
    }
  }
}
