package news.broadsheet.contract;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The service as it runs for others: nobody is let in without a key or a token. */
public final class ClosedDoors implements QuarkusTestProfile {
  static final String ADMIN_KEY = "of-the-first-administrator-0123456789";

  /** A minute; so few that a test gets there. */
  static final int REQUESTS = 200;

  static final int FAILURES = 30;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "broadsheet.access",
        "keys",
        "broadsheet.admin-key",
        ADMIN_KEY,
        "broadsheet.rate.per-key",
        Integer.toString(REQUESTS),
        "broadsheet.rate.failures-per-address",
        Integer.toString(FAILURES),
        "broadsheet.http.max-uploads",
        "2",
        "broadsheet.http.max-followers",
        "2",
        // So that a test can say where a request comes from.
        "quarkus.http.proxy.proxy-address-forwarding",
        "true",
        "quarkus.http.proxy.allow-x-forwarded",
        "true");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(IdentityProvider.class));
  }
}
