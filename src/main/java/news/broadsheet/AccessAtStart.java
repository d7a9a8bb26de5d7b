package news.broadsheet;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import news.broadsheet.security.AdminKey;
import org.eclipse.microprofile.config.Config;

/**
 * Whether everybody is let in, decided before anything listens. A person who explores on one
 * machine needs no key; a service that others reach is open only where somebody said so.
 */
record AccessAtStart(Config config) {
  private static final String ACCESS = "broadsheet.access";
  private static final String ADMIN_KEY = "broadsheet.admin-key";
  private static final String JWKS = "mp.jwt.verify.publickey.location";
  private static final String ISSUER = "mp.jwt.verify.issuer";
  private static final String AUDIENCES = "mp.jwt.verify.audiences";
  private static final String HOST = "quarkus.http.host";
  private static final String OPEN = "open";
  private static final String KEYS = "keys";

  private static final String CHOICE =
      " Set BROADSHEET_ADMIN_KEY to a secret of 32 characters or more ('openssl rand -hex 32'), with"
          + " which you then make keys for others; or, where whoever reaches the port may read,"
          + " write and delete, set BROADSHEET_ACCESS=open.";

  /** What follows becomes a system property; what a person has set stays. */
  void decide() {
    Optional<String> adminKey = value(ADMIN_KEY);
    adminKey.ifPresent(AccessAtStart::check);
    checkTokens();
    Optional<String> access = value(ACCESS);
    if (access.isPresent()) {
      check(access.get().equals(OPEN) || access.get().equals(KEYS));
    } else {
      System.setProperty(
          ACCESS, adminKey.isPresent() || value(JWKS).isPresent() ? KEYS : openToOnePerson());
    }
  }

  private String openToOnePerson() {
    if (value(DatabaseAtStart.URL).isPresent()) {
      throw new StartRefused(
          "Broadsheet has a database of yours and no key, and would let everybody in." + CHOICE);
    }
    String host = config.getOptionalValue(HOST, String.class).orElse("");
    // Without a setting Main has the embedded database served on loopback.
    if (DatabaseAtStart.isSet(config, HOST) && !isLoopback(host)) {
      throw new StartRefused(
          "Broadsheet is to listen on %s and has no key, and would let everybody in."
                  .formatted(host)
              + CHOICE);
    }
    return OPEN;
  }

  private static void check(String adminKey) {
    try {
      AdminKey.of(adminKey);
    } catch (IllegalArgumentException e) {
      throw new StartRefused("BROADSHEET_ADMIN_KEY " + e.getMessage() + ".");
    }
  }

  /** A token that was made for another service must not open this one. */
  private void checkTokens() {
    if (value(JWKS).isPresent() && !(value(ISSUER).isPresent() && value(AUDIENCES).isPresent())) {
      throw new StartRefused(
          "MP_JWT_VERIFY_PUBLICKEY_LOCATION needs MP_JWT_VERIFY_ISSUER and"
              + " MP_JWT_VERIFY_AUDIENCES beside it.");
    }
  }

  private static void check(boolean known) {
    if (!known) {
      throw new StartRefused(
          "BROADSHEET_ACCESS must be 'keys' (nobody without a key) or 'open' (everybody).");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private Optional<String> value(String property) {
    return config.getOptionalValue(property, String.class);
  }
}
