package news.broadsheet.ingest.document.page.picture;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.article.Image;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What is printed below a picture.
 *
 * @param credit photographer, agency or both, as printed, without "Photo:"
 */
record Caption(String text, String credit) {

  static final Caption NONE = new Caption("", "");

  private static final int FIGURE_IS_NEAR = 6;
  private static final int MAX_CREDIT = 200;
  private static final int LONGEST_NAMES = 400;

  /** A caption stands with one picture or few; what holds more is the page. */
  private static final int MOST_CHILDREN = 20;

  private static final Pattern CREDIT_WORDS =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])[\\w-]*(?:credit|copyright|photographer|byline|author|source|attribution|bildquelle|quelle|fotograf)[\\w-]*");
  private static final Pattern CAPTION_WORDS =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])[\\w-]*(?:caption|bildunterschrift|legende|bildtext|didascalia|pie-foto)[\\w-]*");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^[\\s(\\[/|–—-]*(?:(?:photo(?:graph)?s?|image|picture|foto|fotos|bild|bilder|crédit|credits?|quelle|source|фото|imagen|grafik|illustration|copyright)\\s*(?:credit|by|by:|von|de|courtesy of)?\\s*[:：]|©|\\(c\\)|photo(?:graph)? by\\b|foto von\\b)\\s*");
  private static final Pattern AT_END =
      Pattern.compile(
          "(?s)(.{3,}?)\\s*[(\\[|]\\s*((?:[^()\\[\\]|]{0,80}(?i:photo|foto|image|getty|reuters|afp|dpa|\\bap\\b|\\bpa\\b|\\bepa\\b|©|bild|credit|via|courtesy|imago|shutterstock|alamy|фото))[^()\\[\\]|]{0,120})[)\\]]?\\s*$");
  private static final Pattern LABELLED_END =
      Pattern.compile(
          "(?s)(.{3,}?)[\\s.|–—/-]+((?i:(?:photo|image|foto|bild|credit|crédit|фото|picture)s?(?: credit| by)?\\s*[:：]|©)\\s*.{2,120})$");

  static Caption of(Element img) {
    Element at = img.parent();
    for (int i = 0; at != null && i < FIGURE_IS_NEAR; i++, at = at.parent()) {
      if (at.normalName().equals("figure") || at.normalName().equals("amp-img")) {
        return at.childNodeSize() > MOST_CHILDREN ? NONE : inFigure(at);
      }
      if (at.childNodeSize() > MOST_CHILDREN) {
        break;
      }
      Optional<Element> caption = named(at, CAPTION_WORDS);
      if (caption.isPresent() && at.select("img").size() == 1) {
        return split(caption.get(), at);
      }
      if (at.text().length() > 1000) {
        break;
      }
    }
    return NONE;
  }

  Image image(String address, String alt) {
    return new Image(
        address, present(text, 5000), present(credit, 1000), present(alt.strip(), 5000));
  }

  private static Caption inFigure(Element figure) {
    Element caption = figure.selectFirst("figcaption");
    return caption != null
        ? split(caption, figure)
        : named(figure, CAPTION_WORDS).map(found -> split(found, figure)).orElse(NONE);
  }

  private static Caption split(Element caption, Element figure) {
    String text = caption.text().strip();
    Element credit =
        named(caption, CREDIT_WORDS).or(() -> named(figure, CREDIT_WORDS)).orElse(null);
    if (credit != null && !credit.equals(caption)) {
      String by = credit.text().strip();
      if (!by.isEmpty() && by.length() <= MAX_CREDIT) {
        return new Caption(tidy(text.replace(by, " ")), unlabelled(by));
      }
    }
    for (Pattern pattern : new Pattern[] {LABELLED_END, AT_END}) {
      Matcher end = pattern.matcher(text.length() > 2000 ? "" : text);
      if (end.matches()) {
        return new Caption(tidy(end.group(1)), unlabelled(end.group(2)));
      }
    }
    return LABEL.matcher(text).lookingAt() && text.length() <= MAX_CREDIT
        ? new Caption("", unlabelled(text))
        : new Caption(tidy(text), "");
  }

  private static Optional<Element> named(Element within, Pattern words) {
    return within.getAllElements().stream()
        .limit(200)
        .filter(element -> !element.equals(within))
        .filter(element -> isNamed(element, words))
        .filter(element -> !element.text().isBlank())
        .findFirst();
  }

  /** Real names are short; a pattern run over long ones costs the square of their length. */
  private static boolean isNamed(Element element, Pattern words) {
    String names = element.className() + " " + element.attr("itemprop");
    return names.length() <= LONGEST_NAMES && words.matcher(names).find();
  }

  private static String unlabelled(String credit) {
    return tidy(LABEL.matcher(credit).replaceFirst(""));
  }

  private static String tidy(String text) {
    return text.replaceAll("\\s+", " ")
        .replaceAll("^[\\s|/–—-]+|[\\s|/–—-]+$", "")
        .replaceAll("^[(\\[]\\s*(.*?)\\s*[)\\]]$", "$1")
        .strip();
  }

  private static @Nullable String present(String text, int max) {
    return text.isEmpty() || text.length() > max ? null : text;
  }
}
