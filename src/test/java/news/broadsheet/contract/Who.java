package news.broadsheet.contract;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;

/** Everybody who may come to a door. */
enum Who {
  NOBODY(""),
  SOMEBODY_WITH_A_PASSWORD("Basic YWRhOnF1aWxs"),
  GARBAGE("Bearer garbage"),
  MADE_UP("Bearer bsk_0123456789012345678901234567890123456789"),
  REVOKED("read,ingest,admin"),
  EXPIRED("admin"),
  READER("read"),
  GREEDY("read"),
  SCRAPER("ingest"),
  ADMINISTRATOR("admin"),
  FIRST_ADMINISTRATOR("Bearer " + ClosedDoors.ADMIN_KEY),
  TOKEN_FOR_NOTHING_HERE("token profile email"),
  TOKEN_OF_A_READER("token profile read"),
  TOKEN_OF_AN_ADMINISTRATOR("token read admin"),
  TOKEN_EXPIRED("token admin"),
  TOKEN_FOR_ANOTHER_SERVICE("token admin"),
  TOKEN_OF_ANOTHER_ISSUER("token admin"),
  TOKEN_FORGED("token admin"),
  TOKEN_UNSIGNED("token admin");

  private final String scopesOrHeader;

  Who(String scopesOrHeader) {
    this.scopesOrHeader = scopesOrHeader;
  }

  /** The statuses with which this one is refused an operation of a scope; 0 where it is not. */
  int refusal(String needed) {
    return switch (this) {
      case READER, GREEDY, TOKEN_OF_A_READER -> needed.equals("read") ? 0 : 403;
      case SCRAPER -> needed.equals("admin") ? 403 : 0;
      case ADMINISTRATOR, FIRST_ADMINISTRATOR, TOKEN_OF_AN_ADMINISTRATOR -> 0;
      case TOKEN_FOR_NOTHING_HERE -> 403;
      default -> 401;
    };
  }

  /** What it sends as Authorization; makes a key where it needs one. */
  String header() {
    if (scopesOrHeader.startsWith("token ")) {
      return "Bearer " + token(scopesOrHeader.substring("token ".length()));
    }
    if (scopesOrHeader.isEmpty() || scopesOrHeader.contains(" ")) {
      return scopesOrHeader;
    }
    Key key = key();
    switch (this) {
      case REVOKED -> key.revoke();
      case EXPIRED -> key.expire();
      default -> {}
    }
    return key.header();
  }

  /** A new one, with the scopes of this one. */
  Key key() {
    var created =
        asAdministrator()
            .body(Map.of("name", name(), "scopes", List.of(scopesOrHeader.split(","))))
            .post("/api/v1/keys")
            .then()
            .statusCode(201)
            .extract();
    return new Key(created.path("id"), "Bearer " + created.<String>path("key"));
  }

  record Key(String id, String header) {
    void revoke() {
      asAdministrator().delete("/api/v1/keys/" + id).then().statusCode(204);
    }

    void expire() {
      asAdministrator()
          .contentType("application/merge-patch+json")
          .body("{\"expiresAt\":\"2020-01-01T00:00:00Z\"}")
          .patch("/api/v1/keys/" + id)
          .then()
          .statusCode(200);
    }
  }

  private String token(String scope) {
    JwtClaims claims = IdentityProvider.claims(scope);
    claims.setSubject(name());
    switch (this) {
      case TOKEN_EXPIRED -> claims.setExpirationTimeMinutesInTheFuture(-2);
      case TOKEN_FOR_ANOTHER_SERVICE -> claims.setAudience("payroll");
      case TOKEN_OF_ANOTHER_ISSUER -> claims.setIssuer("https://elsewhere.example");
      default -> {}
    }
    return switch (this) {
      case TOKEN_FORGED -> IdentityProvider.forged(claims);
      case TOKEN_UNSIGNED -> IdentityProvider.signed(claims).replaceFirst("[^.]+$", "AAAA");
      default -> IdentityProvider.signed(claims);
    };
  }

  private static RequestSpecification asAdministrator() {
    return given()
        .contentType("application/json")
        .header("Authorization", FIRST_ADMINISTRATOR.scopesOrHeader);
  }
}
