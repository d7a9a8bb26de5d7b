package news.broadsheet.ingest.document.markdown;

import java.util.List;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.byline.Dateline;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article out of Markdown as scrapers write it: headline, byline, date, caption and
 * credit, text, related links, address. Every part is optional and its order free within reason.
 *
 * <p>CommonMark says what the blocks are, rules of this package what they mean. A block gets a role
 * only where that is clear; everything else stays in the body as it was written, so that nothing a
 * document says is lost. Front matter (YAML) outranks what the text says; where it says {@code
 * body: verbatim}, as in the Markdown that Broadsheet serves, nothing is looked for.
 */
public final class MarkdownReader {

  private MarkdownReader() {}

  /**
   * Never throws: what cannot be understood is body.
   *
   * @param markdown CommonMark, with or without front matter
   * @param addressHint the article's address where the document does not say it
   */
  public static DocumentReading read(String markdown, @Nullable String addressHint) {
    var draft = new Draft();
    FrontMatter frontMatter = FrontMatter.of(markdown);
    if (StatedArticle.isOne(frontMatter)) {
      return new StatedArticle(frontMatter).read(addressHint);
    }
    FrontMatterFields.read(frontMatter, draft);
    draft.keepStated();

    var document = new SourceDocument(frontMatter.rest());
    AddressLine.read(document, draft);
    int textStart = ArticleHead.read(document, frontMatter.unreadableLines(), draft);
    Pictures.read(document, textStart, draft);
    RelatedLinks.read(document, draft);
    readDateline(document.blocks(), draft);
    return draft.read(document.body(), addressHint);
  }

  private static void readDateline(List<SourceBlock> blocks, Draft draft) {
    blocks.stream()
        .filter(SourceBlock::isParagraph)
        .findFirst()
        .flatMap(first -> Dateline.read(first.plain()))
        .ifPresent(
            line -> {
              draft.dateline = draft.dateline == null ? line.place() : draft.dateline;
              draft.agency = draft.agency == null ? line.agency() : draft.agency;
            });
  }
}
