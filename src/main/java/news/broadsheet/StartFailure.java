package news.broadsheet;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ExceptionUtil;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintStream;

/** Why Quarkus did not start, said in one sentence where the cause is outside of the program. */
record StartFailure(Throwable failure) {
  void printTo(PrintStream out) {
    Throwable cause = ExceptionUtil.getRootCause(failure);
    switch (cause) {
      case QuarkusBindException taken ->
          out.printf(
              "Port %d on %s is taken: end the program that listens there, or set QUARKUS_HTTP_PORT"
                  + " to another.%n",
              taken.getPort(), taken.getHost());
      case ConfigurationException wrong -> out.println(wrong.getMessage());
      case ConfigValidationException wrong -> out.println(wrong.getMessage());
      default -> {
        out.println("Broadsheet did not start: " + cause.getMessage());
        failure.printStackTrace(out);
      }
    }
  }
}
