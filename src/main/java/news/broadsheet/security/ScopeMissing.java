package news.broadsheet.security;

import java.util.Map;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.security.keys.Scope;

/** The caller is known, and may not do this (RFC 6750, 3.1: insufficient_scope). */
class ScopeMissing extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final Scope needed;

  ScopeMissing(Scope needed, String what) {
    super(ProblemType.FORBIDDEN, what + " needs the scope " + needed.word() + ".");
    this.needed = needed;
  }

  @Override
  public Map<String, String> headers() {
    return Challenge.header("error=\"insufficient_scope\", scope=\"%s\"".formatted(needed.word()));
  }
}
