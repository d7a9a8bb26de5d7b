package news.broadsheet.search.highlight;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.broadsheet.search.rank.Word;

/**
 * What PostgreSQL takes for a word although it is no run of letters: {@code 3.5}, {@code
 * a@b.example}.
 */
final class Literals {
  private Literals() {}

  /** Empty where all are plain words. */
  static Optional<Pattern> of(List<Word> sought) {
    String alternatives =
        sought.stream()
            .map(Word::lexeme)
            .filter(lexeme -> !lexeme.codePoints().allMatch(Character::isLetterOrDigit))
            .filter(lexeme -> lexeme.codePoints().anyMatch(Character::isLetterOrDigit))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return alternatives.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }
}
