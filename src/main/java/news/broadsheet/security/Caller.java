package news.broadsheet.security;

import jakarta.enterprise.context.RequestScoped;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.security.keys.Scope;
import org.jspecify.annotations.Nullable;

/** Who sent the present request. Nobody, who may nothing, until {@link AccessFilter} has asked. */
@RequestScoped
public class Caller {
  private @Nullable Identity identity;

  void is(Identity found) {
    identity = found;
  }

  /** The same for all requests of one caller; empty where everything is open to everybody. */
  public String name() {
    return identity == null ? "" : identity.name();
  }

  public boolean may(Scope scope) {
    return identity != null && identity.mayAs(scope);
  }

  /** Not for those who may everything only because everybody may. */
  public boolean isKnownWith(Scope scope) {
    return identity != null && identity.isKnown() && identity.mayAs(scope);
  }

  /**
   * @param what is refused, as a sentence begins: {@code Reviving an article}
   * @throws ProblemException 403
   */
  public void must(Scope scope, String what) {
    if (!may(scope)) {
      throw new ScopeMissing(scope, what);
    }
  }
}
