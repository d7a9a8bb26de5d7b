package news.broadsheet.url;

import java.util.List;

/**
 * How an address became canonical.
 *
 * @param steps in the order in which they were taken; only those that changed something
 */
public record Rewriting(CanonicalUrl url, List<Step> steps) {

  /**
   * A rule and what it did.
   *
   * @param rule its name, in camelCase and stable
   * @param description for people, one sentence
   */
  public record Step(String rule, String description, String before, String after) {}
}
