package news.broadsheet.search.highlight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.search.highlight.Lexemes.Form;
import news.broadsheet.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Shows where the hits of a page match. */
public final class Highlighter {
  private final Optional<Pattern> together;

  /**
   * @param query as the user typed it
   */
  public Highlighter(String query) {
    together = WrittenTogether.in(query);
  }

  /** A hit, with the words of its texts that may match. */
  private record Draft(
      HitTexts hit,
      Optional<Pattern> literals,
      @Nullable Scanned title,
      @Nullable Scanned summary,
      @Nullable Scanned body) {
    Stream<Form> forms() {
      return Stream.of(title, summary, body)
          .filter(Objects::nonNull)
          .flatMap(scanned -> scanned.words().stream())
          .map(word -> new Form(hit.configuration(), word.word()));
    }
  }

  /**
   * @param words that may match
   */
  private record Scanned(String text, List<TextWord> words) {}

  /** For each hit in turn; all by one statement. */
  public List<Highlights> highlights(List<HitTexts> hits, Connection connection)
      throws SQLException {
    List<Draft> drafts = hits.stream().map(Highlighter::draft).toList();
    Set<Form> forms = new LinkedHashSet<>();
    drafts.forEach(draft -> draft.forms().forEach(forms::add));
    Lexemes lexemes = Lexemes.of(forms, connection);
    return drafts.stream()
        .map(
            draft ->
                new Highlights(
                    whole(marked(draft, draft.title(), lexemes)),
                    whole(marked(draft, draft.summary(), lexemes)),
                    passages(marked(draft, draft.body(), lexemes))))
        .toList();
  }

  private static Draft draft(HitTexts hit) {
    Beginnings beginnings = Beginnings.of(hit.sought(), hit.configuration());
    String body = hit.body();
    return new Draft(
        hit,
        Literals.of(hit.sought()),
        scanned(hit.title(), beginnings),
        scanned(hit.summary(), beginnings),
        scanned(body == null ? null : PlainText.of(body).value(), beginnings));
  }

  private static @Nullable Scanned scanned(@Nullable String text, Beginnings beginnings) {
    return text == null ? null : new Scanned(text, TextWord.of(text, beginnings));
  }

  private Optional<MarkedText> marked(Draft draft, @Nullable Scanned scanned, Lexemes lexemes) {
    if (scanned == null) {
      return Optional.empty();
    }
    HitTexts hit = draft.hit();
    List<Mark> marks = new ArrayList<>();
    for (TextWord word : scanned.words()) {
      lexemes
          .sought(new Form(hit.configuration(), word.word()), hit.sought())
          .ifPresent(what -> marks.add(new Mark(word.start(), word.end(), what)));
    }
    Stream.of(together, draft.literals())
        .flatMap(Optional::stream)
        .flatMap(pattern -> pattern.matcher(scanned.text()).results())
        .forEach(match -> marks.add(new Mark(match.start(), match.end(), match.group())));
    return marks.isEmpty() ? Optional.empty() : Optional.of(MarkedText.of(scanned.text(), marks));
  }

  private static @Nullable String whole(Optional<MarkedText> text) {
    return text.map(MarkedText::html).orElse(null);
  }

  private static @Nullable List<String> passages(Optional<MarkedText> text) {
    return text.map(Passages::of).orElse(null);
  }
}
