package news.broadsheet.source;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.broadsheet.url.CanonicalUrl;
import news.broadsheet.url.HostViews;
import news.broadsheet.url.InvalidUrl;
import news.broadsheet.url.Rewriting;
import news.broadsheet.url.SourceRules;
import news.broadsheet.url.UrlFingerprint;

/**
 * The rules of all sources, as they were at one moment: which hosts have rules of their own. The
 * rules of an address hang on its host alone, never on who posts it, so that everybody who asks for
 * an address makes the same key of it.
 *
 * @param version grows with every change
 * @param generalVersion of the newest program that uses this database
 * @param hosts every host of a source with rules, and the other views of such hosts that belong to
 *     sources without
 */
public record RuleBook(long version, int generalVersion, Map<String, SourceRules> hosts) {
  static final RuleBook EMPTY = new RuleBook(0, 0, Map.of());

  /** Whether it says the same, without a look at what it says. */
  public boolean sameAs(RuleBook other) {
    return version == other.version && generalVersion == other.generalVersion;
  }

  /** Whether a newer program has taken over: what this one writes is to be made anew by that. */
  public boolean outdated() {
    return generalVersion > CanonicalUrl.RULES_VERSION;
  }

  /**
   * @throws InvalidUrl as {@link CanonicalUrl#of}
   */
  public CanonicalUrl canonical(String raw) {
    CanonicalUrl general = CanonicalUrl.of(raw);
    SourceRules rules = of(general.host());
    return rules.equals(SourceRules.NONE) ? general : CanonicalUrl.of(raw, rules);
  }

  /**
   * @throws InvalidUrl as {@link CanonicalUrl#of}
   */
  public Rewriting explained(String raw) {
    return CanonicalUrl.explained(raw, of(CanonicalUrl.of(raw).host()));
  }

  public UrlFingerprint fingerprint(CanonicalUrl url) {
    return UrlFingerprint.of(url, of(url.host()));
  }

  /** Of the source that owns the host, else of the one that owns another view of it. */
  SourceRules of(String host) {
    if (hosts.isEmpty()) {
      return SourceRules.NONE; // nearly always, and then no host needs to be taken apart
    }
    for (String view : HostViews.of(host)) {
      SourceRules rules = hosts.get(view);
      if (rules != null) {
        return rules;
      }
    }
    return SourceRules.NONE;
  }

  /** The hosts whose addresses mean something else in another book. */
  SortedSet<String> differences(RuleBook other) {
    var differences = new TreeSet<String>();
    Stream.concat(hosts.keySet().stream(), other.hosts.keySet().stream())
        .flatMap(host -> Stream.concat(Stream.of("www." + host), HostViews.of(host).stream()))
        .filter(host -> !of(host).equals(other.of(host)))
        .forEach(differences::add);
    return differences;
  }
}
