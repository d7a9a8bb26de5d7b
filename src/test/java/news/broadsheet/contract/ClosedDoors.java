package news.broadsheet.contract;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as it runs for others: nobody is let in without a key. */
public final class ClosedDoors implements QuarkusTestProfile {
  static final String ADMIN_KEY = "of-the-first-administrator-0123456789";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("broadsheet.access", "keys", "broadsheet.admin-key", ADMIN_KEY);
  }
}
