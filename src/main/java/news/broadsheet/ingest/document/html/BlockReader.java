package news.broadsheet.ingest.document.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Cuts HTML into blocks of text, in one walk without recursion. */
public final class BlockReader implements NodeFilter {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** The state of an open element, given on to what it holds. */
  private record Frame(
      Element block,
      BlockKind kind,
      int level,
      int number,
      @Nullable String link,
      boolean linked,
      boolean strong,
      boolean emphasis,
      boolean pre) {}

  private final PageLinks links;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final List<TextBlock> blocks = new ArrayList<>();
  private final Map<Element, Integer> listed = new HashMap<>();
  private List<Span> spans = new ArrayList<>();

  /** The span that text is added to, and its text: joined once, not with every piece. */
  private @Nullable Span open;

  private final StringBuilder said = new StringBuilder();
  private int breaks;

  private BlockReader(Element root, PageLinks links) {
    this.links = links;
    frames.push(new Frame(root, BlockKind.PARAGRAPH, 0, 0, null, false, false, false, false));
  }

  /** The blocks that hold letters or digits, in the order of the page. */
  public static List<TextBlock> read(Element root, PageLinks links) {
    var reader = new BlockReader(root, links);
    NodeTraversor.filter(reader, root);
    reader.flush();
    return reader.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String tag = element.normalName();
    if (tag.equals("br")) {
      lineBreak();
      return FilterResult.SKIP_ENTIRELY;
    }
    if (Tags.NO_TEXT.contains(tag) || Hidden.is(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    Frame outer = frames.element();
    boolean block = Tags.isBlock(element);
    if (block) {
      flush();
    }
    frames.push(block ? blockFrame(outer, element, tag) : inlineFrame(outer, element, tag));
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !element.normalName().equals("br")) {
      if (Tags.isBlock(element)) {
        flush();
      }
      frames.pop();
    }
    return FilterResult.CONTINUE;
  }

  private Frame blockFrame(Frame outer, Element element, String tag) {
    BlockKind kind = outer.kind;
    int level = outer.level;
    int number = outer.number;
    switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        kind = BlockKind.HEADING;
        level = tag.charAt(1) - '0';
      }
      case "ul", "ol", "menu" -> {
        kind = outer.kind == BlockKind.QUOTE ? BlockKind.QUOTE : BlockKind.PARAGRAPH;
        level =
            outer.kind == BlockKind.LIST_ITEM || outer.kind == BlockKind.LIST_TEXT
                ? outer.level
                : 0;
      }
      case "li" -> {
        kind = BlockKind.LIST_ITEM;
        level = Math.min(outer.level + 1, 6);
        Element list = element.parent();
        number =
            list != null && list.normalName().equals("ol")
                ? start(list) + listed.merge(list, 1, Integer::sum) - 1
                : 0;
      }
      case "blockquote" -> kind = BlockKind.QUOTE;
      case "pre" -> kind = BlockKind.CODE;
      case "td", "th" -> kind = BlockKind.CELL;
      default -> {
        // A plain container changes nothing about what its text is.
      }
    }
    return new Frame(
        element,
        kind,
        level,
        number,
        outer.link,
        outer.linked,
        outer.strong && !tag.startsWith("h"),
        outer.emphasis,
        outer.pre || tag.equals("pre"));
  }

  private static int start(Element list) {
    String start = list.attr("start");
    return start.matches("\\d{1,8}") ? Integer.parseInt(start) : 1;
  }

  private Frame inlineFrame(Frame outer, Element element, String tag) {
    boolean anchor = tag.equals("a");
    boolean strong = tag.equals("strong") || tag.equals("b");
    boolean emphasis = tag.equals("em") || tag.equals("i") || tag.equals("cite");
    return new Frame(
        outer.block,
        outer.kind,
        outer.level,
        outer.number,
        anchor ? links.resolve(element.attr("href")).orElse(null) : outer.link,
        outer.linked || (anchor && element.hasAttr("href")),
        outer.strong || strong,
        outer.emphasis || emphasis,
        outer.pre);
  }

  private void append(String text) {
    if (text.isBlank()) {
      if (isBegun()) {
        add(" ");
      }
      return;
    }
    breaks = 0;
    add(frames.element().pre ? text : text.replace('\n', ' ').replace('\r', ' '));
  }

  private void add(String text) {
    Frame frame = frames.element();
    var span = new Span(text, frame.link, frame.linked, frame.strong, frame.emphasis);
    if (open == null || !open.looksLike(span)) {
      close();
      open = span;
    }
    said.append(text);
  }

  private void close() {
    if (open != null) {
      spans.add(open.saying(said.toString()));
      said.setLength(0);
      open = null;
    }
  }

  private boolean isBegun() {
    return open != null || !spans.isEmpty();
  }

  /** Two breaks are how many pages write a paragraph; one is a line of verse or of an address. */
  private void lineBreak() {
    breaks++;
    if (breaks > 1) {
      flush();
    } else if (isBegun()) {
      add("\n");
    }
  }

  private void flush() {
    breaks = 0;
    close();
    if (spans.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    int linked = 0;
    for (Span span : spans) {
      text.append(span.text());
      linked += span.linked() ? span.text().strip().length() : 0;
    }
    String joined = SPACE.matcher(text).replaceAll(" ").strip();
    Frame frame = frames.element();
    if (joined.codePoints().anyMatch(Character::isLetterOrDigit)) {
      blocks.add(
          new TextBlock(
              frame.block, kind(frame), frame.level, frame.number, spans, joined, linked));
    }
    spans = new ArrayList<>();
  }

  /** Only the first line of a list item is the item. */
  private BlockKind kind(Frame frame) {
    if (frame.kind != BlockKind.LIST_ITEM || blocks.isEmpty()) {
      return frame.kind;
    }
    TextBlock before = blocks.getLast();
    boolean same =
        (before.kind() == BlockKind.LIST_ITEM || before.kind() == BlockKind.LIST_TEXT)
            && Objects.equals(item(before.element()), item(frame.block));
    return same ? BlockKind.LIST_TEXT : BlockKind.LIST_ITEM;
  }

  private static @Nullable Element item(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.normalName().toLowerCase(Locale.ROOT).equals("li")) {
        return at;
      }
    }
    return null;
  }
}
