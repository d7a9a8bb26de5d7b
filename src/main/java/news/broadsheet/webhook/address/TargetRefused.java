package news.broadsheet.webhook.address;

/** Nothing is sent there; the message says why, as a clause about the URL. */
public final class TargetRefused extends Exception {
  private static final long serialVersionUID = 1L;

  TargetRefused(String why) {
    super(why);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
