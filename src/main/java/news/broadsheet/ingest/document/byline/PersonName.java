package news.broadsheet.ingest.document.byline;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.broadsheet.ingest.document.WordFile;

/** Whether a part of a byline is a person's name. What is not sure is left in the byline alone. */
final class PersonName {

  private static final int MAX_LENGTH = 80;
  private static final int MAX_WORDS = 6;

  private static final Set<String> NOT_PEOPLE = new HashSet<>();

  static {
    WordFile.lines(PersonName.class, "not-people.txt")
        .forEach(line -> NOT_PEOPLE.addAll(WordFile.words(line)));
  }

  /** Words of names that are written small. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "das", "do", "dos", "du", "des", "d", "la", "le", "las",
          "los", "van", "von", "vom", "zu", "zur", "der", "den", "dem", "ter", "ten", "te", "'t",
          "y", "e", "i", "bin", "bint", "ibn", "ben", "al", "el", "af", "av", "ul", "uz", "ud",
          "abu", "st", "san");

  private static final Pattern NOT_IN_NAMES =
      Pattern.compile("[\\d@#%$€£?!:;<>=_*]|\\w\\.\\w{2,}|^[Tt]he\\s");
  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

  private static final Pattern SUFFIX =
      Pattern.compile("(?i)(?:jr|sr|ii|iii|iv|ph\\.?\\s?d|m\\.?d|esq|rn|mba)\\.?");

  private PersonName() {}

  static boolean is(String name) {
    List<String> words = words(name);
    if (name.isBlank()
        || name.length() > MAX_LENGTH
        || words.size() > MAX_WORDS
        || NOT_IN_NAMES.matcher(name).find()) {
      return false;
    }
    // One word is a publisher or a place more often than a person, except where names have no
    // space.
    return (words.size() > 1 || UNSPACED.matcher(name).find())
        && words.stream().allMatch(PersonName::isNameWord)
        && !NOT_PEOPLE.contains(name.strip().toLowerCase(Locale.ROOT))
        && words.stream().noneMatch(word -> NOT_PEOPLE.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** What belongs to the name before it, although a comma stands between. */
  static boolean isSuffix(String part) {
    return SUFFIX.matcher(part).matches();
  }

  static boolean isNameWord(String word) {
    int first = word.codePoints().filter(Character::isLetter).findFirst().orElse(' ');
    return !Character.isLowerCase(first)
        || PARTICLES.contains(word.toLowerCase(Locale.ROOT))
        || word.startsWith("d'")
        || word.startsWith("d’")
        || word.startsWith("al-")
        || word.startsWith("el-");
  }

  static List<String> words(String text) {
    return Arrays.stream(text.strip().split("[\\s\\p{Z}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
