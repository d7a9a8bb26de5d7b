package news.broadsheet.embedded.programs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * The version of PostgreSQL that this build brings along, as its packager numbers it: {@code
 * 18.6.0}. Data directories agree within one {@link #major()} version.
 */
public record PostgresVersion(String value) {
  /** Read from the build, so that pom.xml stays the only place where the version is written. */
  public static PostgresVersion ofThisBuild() throws IOException {
    var properties = new Properties();
    try (InputStream in = PostgresVersion.class.getResourceAsStream("postgres.properties")) {
      properties.load(in);
    }
    return new PostgresVersion(properties.getProperty("version"));
  }

  public String major() {
    return value.substring(0, value.indexOf('.'));
  }
}
