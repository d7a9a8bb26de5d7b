package news.broadsheet.ingest.document.html;

import java.util.Optional;
import news.broadsheet.ingest.document.LinkTarget;
import news.broadsheet.url.whatwg.HttpUrl;
import news.broadsheet.url.whatwg.UrlSyntaxException;
import org.jspecify.annotations.Nullable;

/** Where links and images lead, seen from the address of their document. */
record Addresses(@Nullable HttpUrl base) {

  private static final String MAIL = "mailto:";

  /** The http or https address; anything else may run or means nothing elsewhere. */
  Optional<String> web(String reference) {
    if (reference.isBlank()) {
      return Optional.empty();
    }
    try {
      HttpUrl url = base == null ? HttpUrl.parse(reference) : base.resolve(reference);
      return Optional.of(url.href()).filter(href -> href.length() <= LinkTarget.MAX_LENGTH);
    } catch (UrlSyntaxException e) {
      return Optional.empty();
    }
  }

  /** A mere fragment leads to a place of the page, which is not here. */
  Optional<String> link(String reference) {
    String target = reference.strip();
    if (target.startsWith("#")) {
      return Optional.empty();
    }
    return target.regionMatches(true, 0, MAIL, 0, MAIL.length())
            && target.length() <= LinkTarget.MAX_LENGTH
            && target.chars().noneMatch(c -> c <= ' ')
        ? Optional.of(target)
        : web(target);
  }
}
