package news.broadsheet.search.highlight;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The places of a text where something is found, with what stands around it. */
final class Passages {
  private static final int MOST = 3;

  /** Characters on either side; where no words are told apart, about a line. */
  private static final int AROUND = 40;

  private Passages() {}

  static List<String> around(Pattern what, String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    List<String> passages = new ArrayList<>();
    int covered = 0;
    for (MatchResult match : (Iterable<MatchResult>) what.matcher(text).results()::iterator) {
      if (match.start() < covered) {
        continue;
      }
      if (passages.size() == MOST) {
        break;
      }
      int start = Math.max(covered, match.start() - AROUND);
      int end = Math.min(text.length(), match.end() + AROUND);
      start = characters.isBoundary(start) ? start : characters.preceding(start);
      end = characters.isBoundary(end) ? end : characters.following(end);
      passages.add(text.substring(start, end).strip());
      covered = end;
    }
    return passages;
  }
}
