package news.broadsheet.contract;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Everybody who may come to a door. */
enum Who {
  NOBODY(""),
  SOMEBODY_WITH_A_PASSWORD("Basic YWRhOnF1aWxs"),
  GARBAGE("Bearer garbage"),
  MADE_UP("Bearer bsk_0123456789012345678901234567890123456789"),
  REVOKED("read,ingest,admin"),
  EXPIRED("admin"),
  READER("read"),
  SCRAPER("ingest"),
  ADMINISTRATOR("admin"),
  FIRST_ADMINISTRATOR("Bearer " + ClosedDoors.ADMIN_KEY);

  private final String scopesOrHeader;

  Who(String scopesOrHeader) {
    this.scopesOrHeader = scopesOrHeader;
  }

  /** The statuses with which this one is refused an operation of a scope; 0 where it is not. */
  int refusal(String needed) {
    return switch (this) {
      case NOBODY, SOMEBODY_WITH_A_PASSWORD, GARBAGE, MADE_UP, REVOKED, EXPIRED -> 401;
      case READER -> needed.equals("read") ? 0 : 403;
      case SCRAPER -> needed.equals("admin") ? 403 : 0;
      case ADMINISTRATOR, FIRST_ADMINISTRATOR -> 0;
    };
  }

  /** What it sends as Authorization; makes a key where it needs one. */
  String header() {
    if (scopesOrHeader.isEmpty() || scopesOrHeader.contains(" ")) {
      return scopesOrHeader;
    }
    var key =
        asAdministrator()
            .body(Map.of("name", name(), "scopes", List.of(scopesOrHeader.split(","))))
            .post("/api/v1/keys")
            .then()
            .statusCode(201)
            .extract();
    String id = key.path("id");
    switch (this) {
      case REVOKED -> asAdministrator().delete("/api/v1/keys/" + id).then().statusCode(204);
      case EXPIRED ->
          asAdministrator()
              .contentType("application/merge-patch+json")
              .body("{\"expiresAt\":\"2020-01-01T00:00:00Z\"}")
              .patch("/api/v1/keys/" + id)
              .then()
              .statusCode(200);
      default -> {}
    }
    return "Bearer " + key.<String>path("key");
  }

  private static RequestSpecification asAdministrator() {
    return given()
        .contentType("application/json")
        .header("Authorization", FIRST_ADMINISTRATOR.scopesOrHeader);
  }
}
