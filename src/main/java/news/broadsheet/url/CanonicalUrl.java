package news.broadsheet.url;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.broadsheet.url.whatwg.HttpUrl;
import news.broadsheet.url.whatwg.UrlSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * An address rewritten so that it still fetches the same page, and so that the many spellings of
 * one address become one. The rewriting is safe: where it is unsure it keeps, because one article
 * stored twice is a nuisance and two articles stored as one is a loss.
 *
 * <p>What comes in is read as the WHATWG URL Standard says; what comes out is also an RFC 3986 URI
 * in ASCII. Non-ASCII letters become three to nine characters each, so the value may be longer than
 * what came in.
 *
 * @param value as made by {@link #of}; the constructor is for values read back from where they were
 *     stored and checks nothing
 */
public record CanonicalUrl(String value) {

  /** To be stored with every key: another version may make two stored addresses one. */
  public static final int RULES_VERSION = 1;

  /**
   * In characters, before and after encoding. It bounds the work on hostile input; 2,000 characters
   * of any script, the longest address the API takes, encode to 18,000 at most.
   */
  static final int MAX_LENGTH = 20_000;

  /** Pages that stand for a host or one of its languages, never for an article. */
  private static final Pattern HOMEPAGE =
      Pattern.compile(
          "/(?:[a-z]{2}(?:[-_][a-z]{2})?(?:/|$))?(?:(?:index|home|default|main)(?:\\.[a-z]{3,5})?/?)?",
          Pattern.CASE_INSENSITIVE);

  /** By the general rules alone; otherwise as {@link #of(String, SourceRules)}. */
  public static CanonicalUrl of(String raw) {
    return of(raw, SourceRules.NONE);
  }

  /**
   * Applying it to its own result changes nothing.
   *
   * @throws InvalidUrl when it is no http or https address, or the URL Standard refuses it
   */
  public static CanonicalUrl of(String raw, SourceRules source) {
    return read(raw, source, null);
  }

  /**
   * The same, and how it came about.
   *
   * @throws InvalidUrl as {@link #of}
   */
  public static Rewriting explained(String raw, SourceRules source) {
    var steps = new ArrayList<Rewriting.Step>();
    CanonicalUrl url = read(raw, source, steps);
    return new Rewriting(url, List.copyOf(steps));
  }

  /**
   * The address that a page at this one means by a link, such as a relative rel=canonical.
   *
   * @param reference absolute or relative
   * @throws InvalidUrl as {@link #of}
   */
  public CanonicalUrl resolve(String reference) {
    refuseLongerThanMaximum(reference);
    try {
      return canonical(parsed().resolve(reference), SourceRules.NONE, null);
    } catch (UrlSyntaxException e) {
      throw new InvalidUrl(e);
    }
  }

  private static CanonicalUrl read(
      String raw, SourceRules source, @Nullable List<Rewriting.Step> steps) {
    refuseLongerThanMaximum(raw);
    try {
      String complete = Repairs.missingScheme(raw);
      note(
          steps, "missingScheme", "An address that begins with // is read as http.", raw, complete);
      HttpUrl parsed = HttpUrl.parse(complete);
      note(
          steps,
          "urlStandard",
          "The address is written as the URL Standard writes it: scheme and host in lower case and"
              + " ASCII, without the default port, dot segments and white space.",
          complete,
          parsed.href());
      return canonical(parsed, source, steps);
    } catch (UrlSyntaxException e) {
      throw new InvalidUrl(e);
    }
  }

  private static CanonicalUrl canonical(
      HttpUrl url, SourceRules source, @Nullable List<Rewriting.Step> steps) {
    HttpUrl current = url;
    for (AddressRule rule : AddressRule.of(source)) {
      HttpUrl changed = rule.change().apply(current);
      if (steps != null) {
        note(steps, rule.name(), rule.description(), current.href(), changed.href());
      }
      current = changed;
    }
    String value = current.href();
    refuseLongerThanMaximum(value);
    return new CanonicalUrl(value);
  }

  private static void note(
      @Nullable List<Rewriting.Step> steps,
      String rule,
      String description,
      String before,
      String after) {
    if (steps != null && !before.equals(after)) {
      steps.add(new Rewriting.Step(rule, description, before, after));
    }
  }

  private static void refuseLongerThanMaximum(String address) {
    if (address.length() > MAX_LENGTH) {
      throw new InvalidUrl("must be at most " + MAX_LENGTH + " characters long, percent-encoded");
    }
  }

  /** Lower-case ASCII ({@code xn--} for other scripts), without port; IPv6 in brackets. */
  public String host() {
    int start = value.indexOf("://") + 3;
    int end = value.indexOf('/', start);
    int colon = value.indexOf(':', Math.max(start, value.indexOf(']', start)));
    return value.substring(start, colon >= 0 && colon < end ? colon : end);
  }

  /**
   * Who runs the page: the registrable domain by the Public Suffix List with its private part, so
   * that two blogs on one platform are two sites. A host without one (an IP address, a name of one
   * label, a public suffix) is its own site.
   */
  public String site() {
    return Site.of(host());
  }

  public boolean sameSite(CanonicalUrl other) {
    return site().equals(other.site());
  }

  /** Whether this is the front page of its host, in any language, and so no article. */
  public boolean isHomepage() {
    HttpUrl url = parsed();
    return url.query() == null && url.fragment() == null && HOMEPAGE.matcher(url.path()).matches();
  }

  /**
   * The key that says "the same article": 32 bytes of SHA-256, because an address is longer than a
   * B-tree key may be. It leaves out the scheme and the slash at the path's end; nearly every host
   * answers both spellings with one page.
   */
  public byte[] identity() {
    return Hashing.sha256().hashString(identityText(), StandardCharsets.UTF_8).asBytes();
  }

  /**
   * The publisher's own address of a page served by an AMP cache, which spells it in its path; any
   * other address is returned as it is. Not part of {@link #of}: the cache's copy may be older.
   */
  public CanonicalUrl publisherAddress() {
    return AmpCache.unfolded(this);
  }

  /** What {@link #identity} is the hash of, for people to compare. */
  public String identityText() {
    int start = value.indexOf("://") + 3;
    int end = start;
    while (end < value.length() && value.charAt(end) != '?' && value.charAt(end) != '#') {
      end++;
    }
    int pathEnd = value.charAt(end - 1) == '/' ? end - 1 : end;
    return value.substring(start, pathEnd) + value.substring(end);
  }

  HttpUrl parsed() {
    return HttpUrl.parse(value);
  }
}
