package news.broadsheet.ingest.document.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.broadsheet.article.RelatedLink;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/**
 * Links to other articles that a publisher set into the text: a label such as "Read more:" with
 * nothing but links behind or below it. They leave the body.
 */
final class RelatedLinks {

  private static final int MAX_LENGTH = 3000;
  private static final int MAX_LABEL = 60;
  private static final int MAX_TITLE = 1000;

  private static final Set<String> LABELS = Labels.of("related-labels.txt");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{P}\\p{S}]*");

  private RelatedLinks() {}

  static void read(SourceDocument document, Draft draft) {
    List<SourceBlock> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      SourceBlock block = blocks.get(i);
      SourceBlock next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      if (block.source().length() > MAX_LENGTH || draft.relatedLinks.size() >= Draft.MAX_LISTED) {
        continue;
      }
      boolean head = block.node() instanceof Heading;
      List<LinePiece> pieces = head || block.isParagraph() ? LinePiece.of(block.node()) : List.of();
      Optional<List<RelatedLink>> links = head ? Optional.empty() : labelled(pieces);
      if (links.isPresent()) {
        document.take(block);
        draft.relatedLinks.addAll(links.get());
      } else if (next != null
          && isLabel(text(pieces), true)
          && pieces.stream().noneMatch(LinePiece::isLink)) {
        List<RelatedLink> below = below(next);
        if (!below.isEmpty()) {
          document.take(block);
          document.take(next);
          draft.relatedLinks.addAll(below);
        }
      }
    }
  }

  /** The links of a line that is a label and links. */
  private static Optional<List<RelatedLink>> labelled(List<LinePiece> pieces) {
    int first = 0;
    while (first < pieces.size() && !pieces.get(first).isLink()) {
      first++;
    }
    List<LinePiece> label = pieces.subList(0, first);
    List<LinePiece> rest = pieces.subList(first, pieces.size());
    if (rest.isEmpty()) {
      return titleWithoutLink(pieces);
    }
    if (SEPARATORS.matcher(text(label)).matches() && rest.size() == 1) {
      return labelInsideLink(rest.get(0));
    }
    boolean bold =
        !label.isEmpty() && label.stream().allMatch(piece -> piece.bold() || piece.isSeparator());
    return isLabel(text(label), bold) ? links(rest) : Optional.empty();
  }

  private static Optional<List<RelatedLink>> links(List<LinePiece> pieces) {
    List<RelatedLink> links = new ArrayList<>();
    for (LinePiece piece : pieces) {
      if (piece.isLink()) {
        String title = piece.text().strip();
        if (title.isEmpty() || title.length() > MAX_TITLE) {
          return Optional.empty();
        }
        links.add(new RelatedLink(title, piece.address()));
      } else if (!piece.isSeparator()) {
        return Optional.empty();
      }
    }
    return Optional.of(links);
  }

  /** "[Read more: Title](…)" */
  private static Optional<List<RelatedLink>> labelInsideLink(LinePiece link) {
    int colon = colon(link.text());
    if (colon < 0 || !isLabel(link.text().substring(0, colon + 1), false)) {
      return Optional.empty();
    }
    String title = link.text().substring(colon + 1).strip();
    return title.isEmpty() || title.length() > MAX_TITLE
        ? Optional.empty()
        : Optional.of(List.of(new RelatedLink(title, link.address())));
  }

  /** "**Related article:** Title", whose link was lost in scraping. */
  private static Optional<List<RelatedLink>> titleWithoutLink(List<LinePiece> pieces) {
    if (pieces.size() < 2 || !pieces.get(0).bold()) {
      return Optional.empty();
    }
    String label = pieces.get(0).text();
    String title = text(pieces.subList(1, pieces.size())).strip();
    if (title.startsWith(":")) {
      label += ":";
      title = title.substring(1).strip();
    }
    boolean related =
        colon(label) >= 0 && isLabel(label, true) && !title.isEmpty() && title.length() <= 300;
    return related ? Optional.of(List.of(new RelatedLink(title, null))) : Optional.empty();
  }

  /** A list of nothing but links, or a line that is one. */
  private static List<RelatedLink> below(SourceBlock block) {
    if (block.source().length() > MAX_LENGTH) {
      return List.of();
    }
    if (!(block.node() instanceof ListBlock)) {
      return block.isParagraph() ? links(LinePiece.of(block.node())).orElse(List.of()) : List.of();
    }
    List<RelatedLink> all = new ArrayList<>();
    for (Node item = block.node().getFirstChild(); item != null; item = item.getNext()) {
      Optional<List<RelatedLink>> links =
          item instanceof ListItem ? links(LinePiece.of(item)) : Optional.empty();
      if (links.isEmpty() || links.get().isEmpty()) {
        return List.of();
      }
      all.addAll(links.get());
    }
    return all;
  }

  /** A known label, or one that goes on after it to a colon: "Read more about the flood:". */
  private static boolean isLabel(String text, boolean bold) {
    String label = Labels.fold(text);
    if (label.isEmpty() || label.length() > MAX_LABEL) {
      return false;
    }
    boolean colon = colon(text.strip()) == text.strip().length() - 1;
    return (LABELS.contains(label) && (bold || colon))
        || (colon && LABELS.stream().anyMatch(known -> label.startsWith(known + " ")));
  }

  private static int colon(String text) {
    return Math.max(text.indexOf(':'), text.indexOf('：'));
  }

  private static String text(List<LinePiece> pieces) {
    var text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
