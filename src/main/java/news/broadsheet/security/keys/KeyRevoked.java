package news.broadsheet.security.keys;

import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;

/** A revoked key stays as it was: nobody should make one good again that may be in wrong hands. */
class KeyRevoked extends ProblemException {
  private static final long serialVersionUID = 1L;

  KeyRevoked(ApiKey key) {
    super(ProblemType.CONFLICT, "The key " + key.prefix() + "… is revoked. Create another one.");
  }
}
