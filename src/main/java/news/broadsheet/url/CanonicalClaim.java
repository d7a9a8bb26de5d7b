package news.broadsheet.url;

/** What a publisher's rel=canonical says about the page that carries it. */
public enum CanonicalClaim {
  /** The two addresses name one article. */
  IDENTITY,
  /** Another site has the original; the article here stays an article of its own. */
  SYNDICATION,
  /** A template's mistake: every page of the site would be its homepage. */
  NONE;

  /**
   * @param page where the claim was found
   * @param declared the rel=canonical, resolved against the page
   */
  public static CanonicalClaim of(CanonicalUrl page, CanonicalUrl declared) {
    if (declared.isHomepage()) {
      return NONE;
    }
    return page.sameSite(declared) ? IDENTITY : SYNDICATION;
  }
}
