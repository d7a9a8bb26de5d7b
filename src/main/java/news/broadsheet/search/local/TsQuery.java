package news.broadsheet.search.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.broadsheet.search.rank.Word;
import news.broadsheet.search.syntax.Part;
import org.jspecify.annotations.Nullable;

/**
 * A {@code tsquery} as PostgreSQL prints it: lexemes in quotes, {@code ! & | <->} and parentheses.
 * Its lexemes were only ever made by PostgreSQL from what a user typed, so what stands in it is
 * known; PostgreSQL itself has no function to give the words of a query a weight, nor to leave out
 * the excluded ones ({@code querytree} gives up at {@code a | !b}).
 */
record TsQuery(String text) {

  private static final String LEXEME_SHAPE = "('(?:[^'\\\\]++|''|\\\\.)*+')(?::(\\*?)[A-D]*)?";
  private static final Pattern LEXEME = Pattern.compile(LEXEME_SHAPE, Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile(LEXEME_SHAPE + "|[!&|()]|<(?:-|\\d+)>", Pattern.DOTALL);

  private static final Pattern WEIGHTED = Pattern.compile("':\\*?[A-D]+$");

  static TsQuery any(List<Word> words) {
    return new TsQuery(words.stream().map(Word::anywhere).collect(Collectors.joining(" | ")));
  }

  /** Of stop words or punctuation only. It matches nothing. */
  boolean isEmpty() {
    return text.isEmpty();
  }

  /** The same query for words of these parts; a word excluded may then stand in the others. */
  TsQuery in(Set<Part> parts) {
    if (parts.size() == Part.values().length) {
      return this;
    }
    String weights =
        parts.stream().map(part -> String.valueOf(part.weight())).collect(Collectors.joining());
    return new TsQuery(LEXEME.matcher(text).replaceAll("$1:$2" + weights));
  }

  /** The same query for words that begin with the last one. */
  TsQuery asPrefix() {
    return isEmpty() ? this : new TsQuery(text + ":*");
  }

  /** Without what it excludes. Empty where it only excludes. */
  TsQuery positive() {
    return new TsQuery(new Reader(text).query());
  }

  /** Phrases and parts: the word index knows no places, and the vectors have to be unpacked. */
  boolean needsVectors() {
    return TOKEN
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .anyMatch(token -> token.startsWith("<") || WEIGHTED.matcher(token).find());
  }

  /** What it asks for, in its order. */
  List<Word> words() {
    return LEXEME
        .matcher(positive().text())
        .results()
        .map(word -> new Word(word.group(1), "*".equals(word.group(2))))
        .toList();
  }

  /** By recursive descent; {@code |} binds weakest, {@code !} strongest. */
  private static final class Reader {
    private final List<String> tokens;
    private int at;

    Reader(String text) {
      tokens = TOKEN.matcher(text).results().map(token -> token.group()).toList();
    }

    String query() {
      String query = tokens.isEmpty() ? null : alternatives();
      return query == null ? "" : query;
    }

    private @Nullable String alternatives() {
      List<String> kept = new ArrayList<>();
      do {
        String each = conjunction();
        if (each != null) {
          kept.add(each);
        }
      } while (take("|"));
      return kept.isEmpty() ? null : "(" + String.join(" | ", kept) + ")";
    }

    private @Nullable String conjunction() {
      List<String> kept = new ArrayList<>();
      do {
        String each = phrase();
        if (each != null) {
          kept.add(each);
        }
      } while (take("&"));
      return kept.isEmpty() ? null : "(" + String.join(" & ", kept) + ")";
    }

    private @Nullable String phrase() {
      StringBuilder kept = null;
      String distance = " & ";
      while (true) {
        String each = operand();
        if (each != null) {
          kept = kept == null ? new StringBuilder() : kept.append(distance);
          kept.append(each);
        }
        if (at >= tokens.size() || !tokens.get(at).startsWith("<")) {
          return kept == null ? null : "(" + kept + ")";
        }
        distance = " " + tokens.get(at++) + " ";
      }
    }

    /** A lexeme keeps its asterisk but not its weights: highlights know none. */
    private @Nullable String operand() {
      if (take("!")) {
        operand();
        return null;
      }
      if (take("(")) {
        String inner = alternatives();
        take(")");
        return inner;
      }
      return LEXEME
          .matcher(tokens.get(at++))
          .replaceAll(lexeme -> "*".equals(lexeme.group(2)) ? "$1:*" : "$1");
    }

    private boolean take(String token) {
      boolean here = at < tokens.size() && tokens.get(at).equals(token);
      at += here ? 1 : 0;
      return here;
    }
  }
}
