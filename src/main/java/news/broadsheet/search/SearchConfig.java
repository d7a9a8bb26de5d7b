package news.broadsheet.search;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a search may cost: the settings below {@code broadsheet.search}. Not a
 * {@code @ConfigMapping}: the build loads those into Maven's own JVM, which may be older than the
 * classes.
 */
@Singleton
class SearchConfig {
  private final int rankWindow;
  private final int countLimit;
  private final int highlightPrefix;
  private final int enough;
  private final double reach;

  SearchConfig(
      @ConfigProperty(name = "broadsheet.search.rank-window", defaultValue = "1000") int rankWindow,
      @ConfigProperty(name = "broadsheet.search.count-limit", defaultValue = "5000") int countLimit,
      @ConfigProperty(name = "broadsheet.search.highlight-prefix", defaultValue = "100000")
          int highlightPrefix,
      @ConfigProperty(name = "broadsheet.search.enough", defaultValue = "10") int enough,
      @ConfigProperty(name = "broadsheet.search.reach", defaultValue = "1.5") double reach) {
    this.rankWindow = rankWindow;
    this.countLimit = countLimit;
    this.highlightPrefix = highlightPrefix;
    this.enough = enough;
    this.reach = reach;
  }

  /**
   * How many matches are ranked, the newest ones. Ranking reads the search vector of every match,
   * which for a common word would be the whole store; and who wants the best of the old ones can
   * narrow the search by date.
   */
  int rankWindow() {
    return rankWindow;
  }

  /**
   * Up to how many matches are gathered and counted. Where there are more, only the stretch of time
   * is searched in which as many as are wanted should be, and the total is a lower bound.
   */
  int countLimit() {
    return countLimit;
  }

  /** How much of a body is looked through for highlights, in characters from its beginning. */
  int highlightPrefix() {
    return highlightPrefix;
  }

  /**
   * Where fewer articles have all the words of a sentence, those with some of them are hits, too.
   */
  int enough() {
    return enough;
  }

  /**
   * How many times as far as the wanted number of matches is expected to reach in the order of time
   * they are looked for first. Where matches are rarer there than elsewhere, all are gathered after
   * all.
   */
  double reach() {
    return reach;
  }
}
