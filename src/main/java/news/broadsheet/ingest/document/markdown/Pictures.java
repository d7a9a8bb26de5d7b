package news.broadsheet.ingest.document.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.article.Image;
import news.broadsheet.ingest.document.LinkTarget;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Images, their captions and credits. Scrapers often lose the image but keep the two lines below
 * it; these make one image without address. Images themselves stay in the body, where their place
 * says something; caption and credit leave it.
 */
final class Pictures {

  /** Blocks of the text among which a credit without an image may stand. */
  private static final int TOP = 4;

  private static final int MAX_CAPTION = 600;

  private final SourceDocument document;
  private final Draft draft;
  private final List<SourceBlock> blocks = new ArrayList<>();

  /** Where each block that is an image stands in the article's list of images. */
  private final Map<Integer, Integer> listed = new HashMap<>();

  private boolean lostImageFound;

  private Pictures(SourceDocument document, Draft draft) {
    this.document = document;
    this.draft = draft;
  }

  /**
   * @param textStart the line below the head; caption and credit stand nowhere above
   */
  static void read(SourceDocument document, int textStart, Draft draft) {
    new Pictures(document, draft).read(textStart);
  }

  private void read(int textStart) {
    for (SourceBlock block : document.blocks()) {
      if (block.firstLine() < textStart) {
        addImages(block.node());
      } else {
        blocks.add(block);
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      Optional<Credit> credit = Credit.of(blocks.get(i));
      if (credit.isPresent() && isBelowPicture(credit.get(), i)) {
        readCredit(credit.get().text(), i);
      } else {
        int before = draft.images.size();
        addImages(blocks.get(i).node());
        if (isImage(i) && draft.images.size() > before) {
          listed.put(i, before);
        }
      }
    }
  }

  private boolean isBelowPicture(Credit credit, int index) {
    return imageAbove(index) >= 0
        || (!lostImageFound && index < TOP && (credit.certain() || index == 1));
  }

  private void readCredit(String credit, int index) {
    int image = imageAbove(index);
    String caption = image == index - 1 ? null : caption(index - 1);
    document.take(blocks.get(index));
    if (caption != null) {
      document.take(blocks.get(index - 1));
    }
    Integer place = listed.get(image);
    if (place == null) {
      lostImageFound |= image < 0;
      add(new Image(null, caption, credit, null));
    } else {
      Image seen = draft.images.get(place);
      draft.images.set(
          place,
          new Image(seen.url(), caption == null ? seen.caption() : caption, credit, seen.alt()));
    }
  }

  /** The image right above, or above a caption; -1 where there is none. */
  private int imageAbove(int index) {
    if (isImage(index - 1)) {
      return index - 1;
    }
    return isImage(index - 2) && caption(index - 1) != null ? index - 2 : -1;
  }

  private boolean isImage(int index) {
    return index >= 0 && blocks.get(index).onlyImage() != null;
  }

  private @Nullable String caption(int index) {
    SourceBlock block = index < 0 ? null : blocks.get(index);
    if (block == null || !block.isParagraph() || block.source().length() > MAX_CAPTION) {
      return null;
    }
    String text = block.plain();
    return text.isEmpty() || Credit.of(block).isPresent() ? null : text;
  }

  /** Recursive; the parser bounds how deep markup is nested. */
  private void addImages(Node block) {
    block.accept(
        new AbstractVisitor() {
          @Override
          public void visit(org.commonmark.node.Image image) {
            String title = image.getTitle();
            String caption = title == null || title.isBlank() ? null : title;
            String address = LinkTarget.alive(image.getDestination()).orElse(null);
            String alt = alt(image);
            if (address != null || caption != null || alt != null) {
              add(new Image(address, caption, null, alt));
            }
          }
        });
  }

  private static @Nullable String alt(org.commonmark.node.Image image) {
    var text = new StringBuilder();
    for (LinePiece piece : LinePiece.ofChildren(image)) {
      text.append(piece.text());
    }
    return text.isEmpty() ? null : text.toString();
  }

  private void add(Image image) {
    if (draft.images.size() < Draft.MAX_LISTED) {
      draft.images.add(image);
    }
  }
}
