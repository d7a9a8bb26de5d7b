package news.broadsheet.ingest.document.html;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks of HTML as CommonMark. The one place that does, for pages and for the texts of
 * feeds alike.
 */
public final class BodyMarkdown {

  private final StringBuilder out = new StringBuilder();

  private BodyMarkdown() {}

  /** The blocks, in their order. */
  public static String of(List<TextBlock> blocks) {
    var markdown = new BodyMarkdown();
    for (int i = 0; i < blocks.size(); i++) {
      markdown.write(i == 0 ? null : blocks.get(i - 1), blocks.get(i));
    }
    // Not at the start of code, whose indentation keeps it from being read as markup.
    String text = markdown.out.toString().stripTrailing();
    return blocks.isEmpty() || blocks.getFirst().kind() == BlockKind.CODE ? text : text.strip();
  }

  private void write(@Nullable TextBlock before, TextBlock block) {
    if (before != null) {
      out.append(sameRow(before, block) ? " | " : follows(before, block) ? "\n" : "\n\n");
    }
    switch (block.kind()) {
      case HEADING -> heading(block);
      case LIST_ITEM -> item(block, block.number() > 0 ? block.number() + ". " : "- ");
      case LIST_TEXT -> item(block, "");
      case QUOTE -> {
        if (before != null && before.kind() == BlockKind.QUOTE && sameQuote(before, block)) {
          out.setLength(out.length() - 1);
          out.append(">\n");
        }
        out.append("> ").append(InlineMarkdown.of(block.spans()).replace("\n", "  \n> "));
      }
      case CODE -> code(block);
      case PARAGRAPH, CELL -> out.append(InlineMarkdown.of(block.spans()).replace("\n", "  \n"));
    }
  }

  /** A table of data is told row by row; the cells of one that lays out a page hold paragraphs. */
  private static boolean sameRow(TextBlock before, TextBlock block) {
    return isWholeCell(before)
        && isWholeCell(block)
        && Objects.equals(before.element().parent(), block.element().parent());
  }

  private static boolean isWholeCell(TextBlock block) {
    String name = block.element().normalName();
    return block.kind() == BlockKind.CELL && (name.equals("td") || name.equals("th"));
  }

  private static boolean follows(TextBlock before, TextBlock block) {
    return block.kind() == BlockKind.LIST_ITEM && (before.kind() == BlockKind.LIST_ITEM);
  }

  private static boolean sameQuote(TextBlock before, TextBlock block) {
    return Objects.equals(quote(before.element()), quote(block.element()));
  }

  private static @Nullable Element quote(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.normalName().equals("blockquote")) {
        return at;
      }
    }
    return null;
  }

  /** The page's headline is no part of the body, so its first level is left to it. */
  private void heading(TextBlock block) {
    List<Span> plain =
        block.spans().stream()
            .map(
                span ->
                    new Span(
                        span.text().replace('\n', ' '),
                        span.link(),
                        span.linked(),
                        false,
                        span.emphasis()))
            .toList();
    out.append("#".repeat(Math.max(2, block.level()))).append(' ').append(InlineMarkdown.of(plain));
  }

  private void item(TextBlock block, String marker) {
    String indent = "  ".repeat(Math.max(0, block.level() - 1));
    String inner = indent + " ".repeat(marker.isEmpty() ? 2 : marker.length());
    out.append(marker.isEmpty() ? inner : indent + marker)
        .append(InlineMarkdown.of(block.spans()).replace("\n", "  \n" + inner));
  }

  private void code(TextBlock block) {
    String text = block.spans().stream().map(Span::text).collect(Collectors.joining()).strip();
    text.lines().forEach(line -> out.append("    ").append(line).append('\n'));
    out.setLength(Math.max(0, out.length() - 1));
  }
}
