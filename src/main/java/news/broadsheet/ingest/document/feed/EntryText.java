package news.broadsheet.ingest.document.feed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.article.Image;
import news.broadsheet.ingest.document.html.HtmlFragment;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says: the whole article, or the beginning of it.
 *
 * <p>A content element is the article, unless it ends as teasers do. A description is a teaser,
 * unless it is the length of an article or the entry leads nowhere else (RSS 2.0: an item "may also
 * be complete in itself").
 */
record EntryText(
    @Nullable String body,
    @Nullable String summary,
    @Nullable String start,
    boolean teaserOnly,
    List<Image> images) {

  /** No paper's teaser has so many. UTF-16 code units, as all lengths here. */
  private static final int ARTICLE_LETTERS = 1500;

  /** Longer texts end with an ellipsis for the sake of style. */
  private static final int TEASER_LETTERS = 1200;

  private static final int MAX_SUMMARY = 20_000;
  private static final int MAX_TITLE_FROM_TEXT = 100;

  private static final Pattern CUT =
      Pattern.compile(
          "(?s).*(?:\\[\\s*(?:…|\\.{2,}|&hellip;)\\s*\\]|…|\\.{3}|[\\[(]?(?:continue reading|read more|read on|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|leggi tutto|continua a leggere|lees verder|läs mer|les mer|læs mere|lue lisää|czytaj (?:więcej|dalej)|číst (?:dále|více)|leia mais|continue lendo|citește mai mult|читать (?:далее|дальше|полностью)|читати далі|devamını oku|阅读全文|閱讀全文|続きを読む|더보기|اقرأ المزيد)[^\\n]{0,120})\\s*[\\])»›→>]?\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static EntryText of(@Nullable Prose content, @Nullable Prose summary, boolean leadsOn) {
    HtmlFragment full = content == null ? null : content.fragment();
    HtmlFragment brief = summary == null ? null : summary.fragment();
    if (full == null || full.markdown().isEmpty()) {
      return brief == null || brief.markdown().isEmpty()
          ? new EntryText(null, null, null, leadsOn, brief == null ? List.of() : brief.images())
          : ofDescription(brief, leadsOn);
    }
    String text = full.text();
    List<Image> images = images(full, brief);
    if (leadsOn && text.length() < TEASER_LETTERS && isCut(text)) {
      return new EntryText(null, longer(text, brief), start(text), true, images);
    }
    String teaser = brief == null ? "" : brief.text();
    boolean news = !teaser.isEmpty() && !teaser.equals(text) && teaser.length() <= MAX_SUMMARY;
    return new EntryText(full.markdown(), news ? teaser : null, start(text), false, images);
  }

  /** The plain text of the first paragraph, where a dateline may stand. */
  Optional<String> firstParagraph() {
    return Optional.ofNullable(body == null ? summary : body)
        .map(text -> text.substring(0, Math.min(text.length(), 400)))
        .map(text -> text.split("\\n\\n", 2)[0].replace("\\", ""));
  }

  private static EntryText ofDescription(HtmlFragment brief, boolean leadsOn) {
    String text = brief.text();
    boolean article =
        !leadsOn
            || text.length() > MAX_SUMMARY
            || (text.length() >= ARTICLE_LETTERS
                && !(text.length() < 2 * TEASER_LETTERS && isCut(text)));
    return article
        ? new EntryText(brief.markdown(), null, start(text), false, brief.images())
        : new EntryText(null, text.isEmpty() ? null : text, start(text), true, brief.images());
  }

  private static boolean isCut(String text) {
    String end = text.substring(Math.max(0, text.length() - 200));
    return CUT.matcher(end).matches();
  }

  private static String longer(String text, @Nullable HtmlFragment brief) {
    String other = brief == null ? "" : brief.text();
    return other.length() > text.length() && other.length() <= MAX_SUMMARY ? other : text;
  }

  private static List<Image> images(HtmlFragment full, @Nullable HtmlFragment brief) {
    return full.images().isEmpty() && brief != null ? brief.images() : full.images();
  }

  private static @Nullable String start(String text) {
    String line = text.strip().lines().findFirst().orElse("").strip();
    if (line.length() > MAX_TITLE_FROM_TEXT) {
      int space = line.lastIndexOf(' ', MAX_TITLE_FROM_TEXT);
      int end = space > MAX_TITLE_FROM_TEXT / 2 ? space : safeEnd(line);
      line = line.substring(0, end) + "…";
    }
    return line.isEmpty() ? null : line;
  }

  /** Never between the halves of a surrogate pair. */
  private static int safeEnd(String line) {
    return Character.isHighSurrogate(line.charAt(MAX_TITLE_FROM_TEXT - 1))
        ? MAX_TITLE_FROM_TEXT - 1
        : MAX_TITLE_FROM_TEXT;
  }
}
