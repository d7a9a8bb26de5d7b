package news.broadsheet.embedded;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;

/** One connection outside of any pool, before there is one. Gives up after seven seconds. */
public record Login(String jdbcUrl, String user, String password) {
  /**
   * Asks the driver itself: DriverManager knows only those of the class loader that asked it first,
   * which need not be ours. Found by its service, because javac warns of annotations missing from
   * the driver's class file.
   */
  public Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "5");
    for (Driver driver : ServiceLoader.load(Driver.class, Login.class.getClassLoader())) {
      Connection connection = driver.connect(jdbcUrl, properties);
      if (connection != null) {
        return connection;
      }
    }
    throw new SQLException("no driver for " + jdbcUrl);
  }
}
