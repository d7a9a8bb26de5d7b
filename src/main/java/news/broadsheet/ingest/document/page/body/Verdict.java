package news.broadsheet.ingest.document.page.body;

/** What became of a block, and why. */
enum Verdict {
  KEPT,
  /** In a part of the page that is named or marked as something else. */
  BOILERPLATE,
  /** Not in the element that holds the article. */
  OUTSIDE,
  LINKS,
  /** Headline, byline, date and the like, read as fields of their own. */
  HEAD,
  /** Reads like what publishers add to every article. */
  PHRASE,
  /** A heading of nothing. */
  LONE_HEADING,
  /** Not in the text that the page states to programs, which else is the same. */
  NOT_STATED
}
