package news.broadsheet.text;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * CommonMark 0.31 as Broadsheet reads it. Markup nested deeper, or set denser, than any article has
 * it stays text, so that a hostile document costs neither the stack nor quadratic time.
 */
public final class Markdown {

  private static final int MAX_NESTING = 100;

  private static final Parser PARSER = parser(IncludeSourceSpans.BLOCKS).build();
  private static final Parser LOCATING = parser(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
  private static final Parser UNMARKED =
      parser(IncludeSourceSpans.BLOCKS)
          .enabledBlockTypes(Set.of())
          .inlineParserFactory(context -> new UnmarkedLines())
          .build();

  private Markdown() {}

  /** The document; each block knows where in the source it stands. */
  public static Node parse(String markdown) {
    return (Density.isBearable(markdown) ? PARSER : UNMARKED).parse(markdown);
  }

  /**
   * The document; each block and each link, image and piece of code knows where it stands.
   *
   * @param markdown such as is {@link Density#isBearable bearable}
   */
  static Node located(String markdown) {
    return LOCATING.parse(markdown);
  }

  private static Parser.Builder parser(IncludeSourceSpans spans) {
    return Parser.builder()
        .includeSourceSpans(spans)
        .maxOpenBlockParsers(MAX_NESTING)
        .maxInlineNesting(MAX_NESTING);
  }
}
