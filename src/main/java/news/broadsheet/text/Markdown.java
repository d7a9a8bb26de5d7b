package news.broadsheet.text;

import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * CommonMark 0.31 as Broadsheet reads it. Markup nested deeper than any article has it stays text,
 * so that a hostile document costs neither the stack nor quadratic time.
 */
public final class Markdown {

  private static final int MAX_NESTING = 100;

  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(MAX_NESTING)
          .maxInlineNesting(MAX_NESTING)
          .build();

  private Markdown() {}

  /** The document; each block knows where in the source it stands. */
  public static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }
}
