package news.broadsheet.ingest.document.markdown;

import java.util.ArrayList;
import java.util.List;
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

  private Pictures(SourceDocument document, Draft draft) {
    this.document = document;
    this.draft = draft;
  }

  /**
   * @param textStart the line below the head; a picture of the article stands nowhere above
   */
  static void read(SourceDocument document, int textStart, Draft draft) {
    new Pictures(document, draft).read(textStart);
  }

  private void read(int textStart) {
    List<SourceBlock> blocks = new ArrayList<>();
    for (SourceBlock block : document.blocks()) {
      if (block.firstLine() >= textStart) {
        blocks.add(block);
      } else {
        addImages(block.node());
      }
    }
    boolean lost = false;
    for (int i = 0; i < blocks.size(); i++) {
      SourceBlock before = i > 0 ? blocks.get(i - 1) : null;
      SourceBlock beforeCaption = i > 1 ? blocks.get(i - 2) : null;
      boolean below = before != null && before.onlyImage() != null;
      boolean belowCaption = !below && beforeCaption != null && beforeCaption.onlyImage() != null;
      boolean top = !lost && i < TOP;
      Optional<Credit> credit = Credit.of(blocks.get(i));
      if (credit.isEmpty()
          || !(below || belowCaption || top)
          || !(credit.get().certain() || below || i == 1)) {
        addImages(blocks.get(i).node());
        continue;
      }
      String caption = below ? null : caption(before);
      if (caption != null && before != null) {
        document.take(before);
      }
      document.take(blocks.get(i));
      SourceBlock image = below ? before : belowCaption && caption != null ? beforeCaption : null;
      if (image != null) {
        addCredited(image, caption, credit.get().text());
      } else {
        lost = true;
        add(new Image(null, caption, credit.get().text(), null));
      }
    }
  }

  private static @Nullable String caption(@Nullable SourceBlock block) {
    if (block == null || !block.isParagraph() || block.source().length() > MAX_CAPTION) {
      return null;
    }
    String text = block.plain();
    return text.isEmpty() || Credit.of(block).isPresent() ? null : text;
  }

  /** The image was added when its block was passed; now what stands below it is known. */
  private void addCredited(SourceBlock block, @Nullable String caption, String credit) {
    org.commonmark.node.Image node = block.onlyImage();
    if (node == null || draft.images.isEmpty()) {
      add(new Image(null, caption, credit, null));
      return;
    }
    Image last = draft.images.removeLast();
    draft.images.add(
        new Image(last.url(), caption == null ? last.caption() : caption, credit, last.alt()));
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
