package news.broadsheet.ingest.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.broadsheet.article.Image;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes the blocks of Markdown out of a tree of HTML. Recursion is bounded by the parser's own
 * depth of 512.
 */
final class Blocks {

  /** Each level of quotes and lists is written again on each line: bounded, or small bombs grow. */
  private static final int MAX_CONTAINERS = 12;

  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "applet",
          "video",
          "audio",
          "canvas",
          "svg",
          "math",
          "input",
          "button",
          "select",
          "textarea",
          "head",
          "title",
          "meta",
          "link",
          "base",
          "map",
          "frame",
          "frameset",
          "noframes",
          "noembed");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "body",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "footer",
          "form",
          "header",
          "hgroup",
          "legend",
          "main",
          "nav",
          "p",
          "section",
          "summary",
          "table",
          "tbody",
          "thead",
          "tfoot",
          "caption",
          "td",
          "th");

  private final Addresses addresses;
  private final Pictures pictures;
  private final Document document = new Document();
  private final Spans spans = new Spans();
  private org.commonmark.node.Node container = document;
  private int containers;

  Blocks(Addresses addresses) {
    this.addresses = addresses;
    this.pictures = new Pictures(addresses);
  }

  Document document() {
    return document;
  }

  List<Image> images() {
    return pictures.found();
  }

  void readAll(Element root) {
    children(root, Run.Style.PLAIN, null);
    endParagraph();
  }

  private void children(Element element, Run.Style style, @Nullable String link) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        spans.add(Run.text(text.getWholeText(), style, link));
      } else if (child instanceof Element inner) {
        read(inner, style, link);
      }
    }
  }

  private void read(Element element, Run.Style style, @Nullable String link) {
    String name = element.normalName();
    if (NO_TEXT.contains(name)) {
      return;
    }
    switch (name) {
      case "br" -> lineBreak(element);
      case "hr" -> block(new ThematicBreak());
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
      case "blockquote", "q" -> quote(element, style, link);
      case "ul", "menu", "dir" -> list(new BulletList(), element);
      case "ol" -> list(new OrderedList(), element);
      // An item outside of a list, as unbalanced markup leaves them.
      case "li" -> paragraphs(element, style, link);
      case "pre", "listing", "xmp", "plaintext" -> code(element);
      case "tr" -> row(element, style, link);
      case "figure" -> figure(element, style, link);
      case "img", "amp-img" -> image(element);
      case "b", "strong" -> children(element, new Run.Style(true, style.emphasis()), link);
      case "i", "em", "cite", "dfn" -> children(element, new Run.Style(style.strong(), true), link);
      case "code", "kbd", "samp", "tt" -> inlineCode(element, style, link);
      case "a" -> children(element, style, addresses.link(element.attr("href")).orElse(link));
      default -> {
        if (Pictures.isCaptioned(element)) {
          figure(element, style, link);
        } else if (BLOCKS.contains(name)) {
          paragraphs(element, style, link);
        } else {
          children(element, style, link);
        }
      }
    }
  }

  private void paragraphs(Element element, Run.Style style, @Nullable String link) {
    endParagraph();
    children(element, style, link);
    endParagraph();
  }

  /** Two in a row are how old pages end a paragraph. */
  private void lineBreak(Element element) {
    Node before = element.previousSibling();
    while (before instanceof TextNode text && text.isBlank()) {
      before = before.previousSibling();
    }
    if (before instanceof Element previous && previous.normalName().equals("br")) {
      endParagraph();
    } else if (!spans.isEmpty()) {
      spans.add(new Run(Run.Kind.BREAK, "", Run.Style.PLAIN, null));
    }
  }

  private void heading(Element element) {
    endParagraph();
    // No block stands inside of a heading in Markdown.
    children(element, Run.Style.PLAIN, null);
    if (!spans.isEmpty()) {
      var heading = new Heading();
      heading.setLevel(element.normalName().charAt(1) - '0');
      spans.appendTo(heading);
      container.appendChild(heading);
    }
  }

  private void quote(Element element, Run.Style style, @Nullable String link) {
    if (element.normalName().equals("q")) {
      children(element, style, link);
      return;
    }
    inside(new BlockQuote(), () -> paragraphs(element, style, link));
  }

  private void list(ListBlock list, Element element) {
    list.setTight(true);
    if (list instanceof OrderedList ordered) {
      ordered.setMarkerStartNumber(start(element));
      ordered.setMarkerDelimiter(".");
    } else if (list instanceof BulletList bullets) {
      bullets.setMarker("-");
    }
    inside(
        list,
        () -> {
          for (Element item : element.children()) {
            inside(new ListItem(), () -> paragraphs(item, Run.Style.PLAIN, null));
            org.commonmark.node.Node last = list.getLastChild();
            boolean single = last == null || last.getFirstChild() == last.getLastChild();
            list.setTight(list.isTight() && single);
          }
        });
  }

  private static int start(Element list) {
    String start = list.attr("start");
    return start.matches("\\d{1,8}") ? Integer.parseInt(start) : 1;
  }

  private void inside(org.commonmark.node.Block block, Runnable content) {
    endParagraph();
    if (containers == MAX_CONTAINERS) {
      content.run();
      endParagraph();
      return;
    }
    org.commonmark.node.Node outer = container;
    container = block;
    containers++;
    content.run();
    endParagraph();
    containers--;
    container = outer;
    if (block.getFirstChild() != null) {
      container.appendChild(block);
    }
  }

  private void code(Element element) {
    endParagraph();
    String text = element.wholeText().stripTrailing();
    if (!text.isBlank()) {
      var block = new FencedCodeBlock();
      block.setLiteral(text + "\n");
      container.appendChild(block);
    }
  }

  private void inlineCode(Element element, Run.Style style, @Nullable String link) {
    String text = element.text().strip();
    if (!text.isEmpty()) {
      spans.add(new Run(Run.Kind.CODE, text, style, link));
    }
  }

  /** A table of data is told row by row; one that only lays out a page is what is in its cells. */
  private void row(Element row, Run.Style style, @Nullable String link) {
    endParagraph();
    List<Element> cells = new ArrayList<>(row.children());
    cells.removeIf(cell -> cell.text().isBlank() && cell.selectFirst("img") == null);
    boolean layout =
        cells.size() < 2
            || cells.stream().anyMatch(cell -> cell.selectFirst("p,div,ul,ol,table,br") != null);
    for (int i = 0; i < cells.size(); i++) {
      if (layout) {
        paragraphs(cells.get(i), style, link);
      } else {
        if (i > 0) {
          spans.add(Run.text(" | ", Run.Style.PLAIN, null));
        }
        children(cells.get(i), style, link);
      }
    }
    endParagraph();
  }

  private void figure(Element figure, Run.Style style, @Nullable String link) {
    endParagraph();
    if (pictures.readFigure(figure, this::imageParagraph)) {
      return;
    }
    paragraphs(figure, style, link);
  }

  private void imageParagraph(Image image) {
    addImage(image);
    endParagraph();
  }

  private void image(Element element) {
    if (Pictures.isSign(element)) {
      spans.add(Run.text(element.attr("alt"), Run.Style.PLAIN, null));
    } else {
      pictures.read(element).ifPresent(this::addImage);
    }
  }

  private void addImage(Image image) {
    String alt = image.alt() == null ? "" : image.alt();
    spans.add(new Run(Run.Kind.IMAGE, alt, Run.Style.PLAIN, image.url()));
  }

  private void block(org.commonmark.node.Block block) {
    endParagraph();
    container.appendChild(block);
  }

  private void endParagraph() {
    if (!spans.isEmpty()) {
      var paragraph = new Paragraph();
      spans.appendTo(paragraph);
      container.appendChild(paragraph);
    }
  }
}
