package news.broadsheet.url;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that publishers write for where a reader came from. A value counts only where all of
 * its words are listed: {@code hp_lead_pos1} is a place, {@code rss-brexit} may be an article.
 * Digits count only behind words for a position, because {@code news12} may well be an article.
 */
final class ReferrerWords {

  private static final Splitter WORDS = Splitter.on(CharMatcher.anyOf("-_.+"));

  private static final Pattern POSITION = Pattern.compile("^(pos|hp|lead|top|module)\\d{1,2}$");

  private static final Set<String> CHANNELS =
      words(
          """
          rss feed feeds atom twitter tw tweet facebook fb messenger instagram ig linkedin
          whatsapp wa telegram tg pinterest reddit youtube tiktok threads bluesky mastodon weibo
          wechat vk vkontakte viber line google googlenews gnews bing yahoo msn applenews
          flipboard feedly feedburner pocket smartnews newsbreak upday email mail newsletter
          newsletters sms share shared sharing social push notification notifications taboola
          outbrain mediafed
          """);

  private static final Set<String> PLACES =
      words(
          """
          home homepage hp front frontpage splash page top bottom lead pos left right middle nav
          navbar menu header footer sidebar widget module carousel ticker banner button link
          related recommended recommendations recirc trending popular mostread mostviewed latest
          breaking app ios android mobile desktop amp search wrap topic topics inline
          """);

  private static final Set<String> SECTIONS =
      words(
          """
          news politics world international national local us uk business economy money markets
          tech technology science health sport sports culture entertainment lifestyle style
          travel food opinion video weather
          """);

  private static final Set<String> CHANNELS_AND_PLACES =
      Sets.union(CHANNELS, PLACES).immutableCopy();

  private static final Set<String> ALL = Sets.union(CHANNELS_AND_PLACES, SECTIONS).immutableCopy();

  private ReferrerWords() {}

  static boolean areChannel(String value) {
    return allIn(CHANNELS, value);
  }

  static boolean areChannelOrPlace(String value) {
    return allIn(CHANNELS_AND_PLACES, value);
  }

  /** Sections too: a reader is sent on from a section's page, as from the homepage. */
  static boolean areReferrer(String value) {
    return allIn(ALL, value);
  }

  private static boolean allIn(Set<String> words, String value) {
    if (value.isEmpty()) {
      return false;
    }
    for (String word : WORDS.split(value.toLowerCase(Locale.ROOT))) {
      if (!words.contains(POSITION.matcher(word).replaceFirst("$1"))) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().splitToList(list));
  }
}
