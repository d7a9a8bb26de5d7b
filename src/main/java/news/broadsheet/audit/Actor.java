package news.broadsheet.audit;

import jakarta.enterprise.context.RequestScoped;

/** Who acts in the present request. Told by whoever let the request in. */
@RequestScoped
public class Actor {
  /** Whoever reaches the port of a service without keys. */
  private static final String OPEN = "open";

  private String name = OPEN;

  /**
   * @param known empty for those who did not have to say who they are
   */
  public void is(String known) {
    name = known.isEmpty() ? OPEN : known;
  }

  String name() {
    return name;
  }
}
