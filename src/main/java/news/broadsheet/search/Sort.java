package news.broadsheet.search;

/** The orders of hits; each ends with the id, so that no two hits are level. */
enum Sort {
  RELEVANCE("desc", "<"),
  NEWEST("desc", "<"),
  OLDEST("asc", ">");

  private final String direction;
  private final String beyond;

  Sort(String direction, String beyond) {
    this.direction = direction;
    this.beyond = beyond;
  }

  /** Of the times, in SQL. For relevance: which matches are ranked where not all are. */
  String direction() {
    return direction;
  }

  /** The comparison that holds for the keys after a key. */
  String beyond() {
    return beyond;
  }
}
