package news.broadsheet.search.highlight;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The places of a text that show best what is found in it. */
final class Passages {
  private static final int MOST = 3;

  /** Characters; about three lines. */
  private static final int LENGTH = 240;

  /** Characters before the first match, at most. */
  private static final int LEAD = 80;

  /** How far from where it should end a passage may end between two words instead. */
  private static final int SLACK = 30;

  /** Text with matches, none of which is cut. */
  private record Passage(int start, int end, int different, int matches) {
    boolean overlaps(Passage other) {
      return start < other.end && other.start < end;
    }
  }

  private final MarkedText text;

  private Passages(MarkedText text) {
    this.text = text;
  }

  /** In order; those first chosen that hold most of the different words sought. */
  static List<String> of(MarkedText text) {
    return new Passages(text).html();
  }

  private List<String> html() {
    List<Passage> candidates = new ArrayList<>();
    for (int i = 0; i < text.marks().size(); i++) {
      candidates.add(from(i));
    }
    candidates.sort(
        Comparator.comparingInt(Passage::different)
            .thenComparingInt(Passage::matches)
            .reversed()
            .thenComparingInt(Passage::start));
    List<Passage> chosen = new ArrayList<>();
    for (Passage candidate : candidates) {
      if (chosen.size() < MOST && chosen.stream().noneMatch(candidate::overlaps)) {
        chosen.add(candidate);
      }
    }
    return chosen.stream()
        .sorted(Comparator.comparingInt(Passage::start))
        .map(passage -> text.html(passage.start(), passage.end()).strip())
        .toList();
  }

  /** The passage whose first match is this one. It never leaves the paragraph. */
  private Passage from(int first) {
    List<Mark> marks = text.marks();
    Mark mark = marks.get(first);
    int floor = text.text().lastIndexOf('\n', mark.start()) + 1;
    int paragraph = text.text().indexOf('\n', mark.end());
    int ceiling = paragraph < 0 ? text.text().length() : paragraph;
    if (first > 0) {
      floor = Math.max(floor, marks.get(first - 1).end());
    }
    int start = beginning(floor, mark.start());
    int end = ending(mark.end(), Math.min(ceiling, Math.max(mark.end(), start + LENGTH)), ceiling);
    Set<String> different = new HashSet<>();
    int matches = 0;
    for (int i = first; i < marks.size() && marks.get(i).start() < end; i++) {
      if (marks.get(i).end() > end) {
        end = marks.get(i).start();
      } else {
        different.add(marks.get(i).what());
        matches++;
      }
    }
    return new Passage(start, end, different.size(), matches);
  }

  /** With a sentence if one begins near, else with a word. */
  private int beginning(int floor, int match) {
    if (match - floor <= LEAD) {
      return floor;
    }
    for (int at = match - 1; at > match - LEAD; at--) {
      if (Character.isWhitespace(text.text().charAt(at))
          && ".!?…".indexOf(text.text().charAt(at - 1)) >= 0) {
        return at + 1;
      }
    }
    for (int at = match - LEAD / 2; at > match - LEAD; at--) {
      if (Character.isWhitespace(text.text().charAt(at))) {
        return at + 1;
      }
    }
    return character(match - LEAD / 2);
  }

  private int ending(int least, int wanted, int ceiling) {
    if (wanted == ceiling) {
      return ceiling;
    }
    for (int at = wanted; at > Math.max(least, wanted - SLACK); at--) {
      if (Character.isWhitespace(text.text().charAt(at))) {
        return at;
      }
    }
    return Math.max(least, character(wanted));
  }

  /** Not amid a letter and its marks. To look for those of the whole text would take long. */
  private int character(int at) {
    int from = Math.max(0, at - SLACK);
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text.text().substring(from, Math.min(text.text().length(), at + SLACK)));
    return from + (characters.isBoundary(at - from) ? at - from : characters.preceding(at - from));
  }
}
