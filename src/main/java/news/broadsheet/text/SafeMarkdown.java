package news.broadsheet.text;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Markdown that runs nothing in whichever program renders it: raw HTML beyond bare tags of text
 * ({@code <sub>}, {@code <td>}), and links that are no addresses of the web, become the text that
 * they were written as. Every other character stays, and so does code.
 */
public final class SafeMarkdown {
  /** Each round can turn what was code into text, where markup above it is no markup any more. */
  private static final int ROUNDS = 4;

  /** Whatever else an HTML parser or a Markdown reader could take for the beginning of markup. */
  private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");

  /** Without attributes: a tag that has some is written as text, whatever they are. */
  private static final Pattern BARE =
      Pattern.compile(
          "</?(?:abbr|b|blockquote|br|caption|cite|code|dd|del|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|ins|kbd|li|mark|ol|p|q|s|samp|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul|var) ?/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AUTOLINK =
      Pattern.compile(
          "<(?:(?:https?://|mailto:)[^\\s<>]+|[\\w.+-]{1,64}@[\\w.-]{1,255})>",
          Pattern.CASE_INSENSITIVE);

  private final String markdown;
  private final BitSet code = new BitSet();
  private final BitSet brackets = new BitSet();

  private SafeMarkdown(String markdown) {
    this.markdown = markdown;
  }

  /** The same for what is safe already. */
  public static String of(String markdown) {
    String safe = markdown;
    for (int round = 0; round < ROUNDS && Density.isBearable(safe); round++) {
      var reading = new SafeMarkdown(safe);
      reading.locate();
      String next = reading.rewritten();
      if (next.equals(safe)) {
        return safe;
      }
      safe = next;
    }
    // Markup made to shift with every round, or too dense to be read: none of it is code or link.
    return new SafeMarkdown(safe).rewritten().replace("](", "]\\(").replace("]:", "]\\:");
  }

  private void locate() {
    Markdown.located(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                mark(block);
              }

              @Override
              public void visit(IndentedCodeBlock block) {
                mark(block);
              }

              @Override
              public void visit(Code span) {
                mark(span);
              }

              @Override
              public void visit(Link link) {
                open(link, link.getDestination());
                visitChildren(link);
              }

              @Override
              public void visit(Image image) {
                open(image, image.getDestination());
                visitChildren(image);
              }

              @Override
              public void visit(LinkReferenceDefinition definition) {
                open(definition, definition.getDestination());
              }
            });
  }

  private void mark(Node node) {
    for (SourceSpan span : node.getSourceSpans()) {
      code.set(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }
  }

  private void open(Node node, String destination) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty() || WebAddress.isHarmless(destination)) {
      return;
    }
    int start = spans.getFirst().getInputIndex();
    int bracket = markdown.charAt(start) == '<' ? -1 : markdown.indexOf('[', start);
    if (bracket >= 0) {
      brackets.set(bracket);
    }
  }

  private String rewritten() {
    var safe = new StringBuilder(markdown.length());
    var tag = TAG.matcher(markdown);
    var bare = BARE.matcher(markdown);
    var autolink = AUTOLINK.matcher(markdown);
    for (int at = 0; at < markdown.length(); at++) {
      char c = markdown.charAt(at);
      boolean opens =
          c == '<'
              && !code.get(at)
              && tag.region(at, markdown.length()).lookingAt()
              && !bare.region(at, markdown.length()).lookingAt()
              && !autolink.region(at, markdown.length()).lookingAt();
      if (opens) {
        // Already text for CommonMark, but not for all that came before it.
        if (isEscaped(at)) {
          safe.setLength(safe.length() - 1);
        }
        safe.append("&lt;");
      } else {
        safe.append(brackets.get(at) ? "\\" : "").append(c);
      }
    }
    return safe.toString();
  }

  private boolean isEscaped(int at) {
    int backslashes = 0;
    while (at - backslashes > 0 && markdown.charAt(at - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
