package news.broadsheet.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.security.keys.Scope;

/**
 * Which scope each operation needs, read from the contract that is served: said in a second place,
 * it could be said differently there. An operation that the contract does not classify is for
 * administrators; a test fails where there is one.
 */
@Startup
@Singleton
class RequiredScopes {
  /** The security scheme of the contract, whose roles are scopes. */
  private static final String SCHEME = "apiKey";

  private final Map<String, Optional<Scope>> byOperation = new HashMap<>();

  RequiredScopes() {
    for (JsonNode path : contract().path("paths")) {
      for (JsonNode operation : path) {
        if (operation.has("security")) {
          byOperation.put(operation.path("operationId").asText(), scope(operation));
        }
      }
    }
  }

  /** Empty for what is open to everybody. */
  Optional<Scope> of(String operationId) {
    return byOperation.getOrDefault(operationId, Optional.of(Scope.ADMIN));
  }

  private static Optional<Scope> scope(JsonNode operation) {
    JsonNode alternatives = operation.path("security");
    if (alternatives.isEmpty()) {
      return Optional.empty();
    }
    String word = alternatives.path(0).path(SCHEME).path(0).asText();
    return Optional.of(Scope.of(word).orElse(Scope.ADMIN));
  }

  private static JsonNode contract() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader.getResourceAsStream("META-INF/openapi.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
