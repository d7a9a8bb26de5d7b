package news.broadsheet.ingest.document.feed;

import java.util.Locale;
import java.util.Optional;
import news.broadsheet.text.LanguageTag;

/**
 * The language that a feed declares, in the spellings they come in: {@code en_us}, {@code EN-us}.
 */
final class FeedLanguage {

  private FeedLanguage() {}

  static void read(Optional<String> declared, EntryDraft draft) {
    declared
        .map(tag -> tag.strip().replace('_', '-'))
        .filter(tag -> !tag.isEmpty())
        .ifPresent(tag -> read(tag, draft));
  }

  private static void read(String tag, EntryDraft draft) {
    if (tag.length() <= 35 && tag.matches(LanguageTag.BCP47)) {
      draft.language = Locale.forLanguageTag(tag).toLanguageTag();
    } else {
      draft.warn("unknownLanguage", "language", "The feed's language is no BCP 47 tag.");
    }
  }
}
