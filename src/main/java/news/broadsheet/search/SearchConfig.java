package news.broadsheet.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a search may cost. */
@ConfigMapping(prefix = "broadsheet.search")
interface SearchConfig {

  /**
   * How many matches are ranked, the newest ones. Ranking reads the search vector of every match,
   * which for a common word would be the whole store; and who wants the best of the old ones can
   * narrow the search by date.
   */
  @WithDefault("5000")
  int rankWindow();

  /**
   * Up to how many matches are counted; more are reported as "at least" so many. Where there are
   * more, pages by date walk the articles in order of time, since a match is never far away.
   */
  @WithDefault("10000")
  int countLimit();

  /** How much of a body is looked through for highlights, in characters from its beginning. */
  @WithDefault("100000")
  int highlightPrefix();
}
