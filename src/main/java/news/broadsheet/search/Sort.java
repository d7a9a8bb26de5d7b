package news.broadsheet.search;

/** The orders of hits. */
enum Sort {
  RELEVANCE,
  NEWEST,
  OLDEST
}
