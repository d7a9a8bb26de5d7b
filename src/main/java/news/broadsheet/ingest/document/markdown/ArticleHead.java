package news.broadsheet.ingest.document.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.broadsheet.ingest.document.byline.Byline;
import news.broadsheet.ingest.document.date.WrittenDate;
import news.broadsheet.text.PlainText;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** Finds what stands above the text: headline, byline, date. */
final class ArticleHead {

  /** Blocks above and below the headline in which its byline and date may stand. */
  private static final int BLOCKS_ABOVE = 3;

  private static final int BLOCKS_BELOW = 8;

  /** Blocks without a role, such as a standfirst, that may stand before a byline. */
  private static final int STRANGERS = 3;

  private static final int MAX_LINES = 8;
  private static final int MAX_LENGTH = 1000;

  private final SourceDocument document;
  private final Draft draft;
  private int strangers;
  private boolean byline;
  private boolean date;

  private ArticleHead(SourceDocument document, Draft draft) {
    this.document = document;
    this.draft = draft;
  }

  /**
   * @param unreadableLines lines at the start that are no headline whatever CommonMark takes them
   *     for
   * @return the line below the head
   */
  static int read(SourceDocument document, int unreadableLines, Draft draft) {
    return new ArticleHead(document, draft).read(unreadableLines);
  }

  private int read(int unreadableLines) {
    List<SourceBlock> blocks =
        document.blocks().stream().filter(block -> block.firstLine() >= unreadableLines).toList();
    int headline = headline(blocks);
    int end = headline < 0 ? 0 : blocks.get(headline).lastLine() + 1;
    for (int i = Math.max(0, headline - BLOCKS_ABOVE); i < headline; i++) {
      read(blocks, i);
    }
    strangers = 0;
    int below = Math.min(blocks.size(), headline + 1 + BLOCKS_BELOW);
    for (int i = headline + 1; i < below && strangers < STRANGERS; i++) {
      if (read(blocks, i)) {
        end = strangers == 0 ? blocks.get(i).lastLine() + 1 : end;
      } else {
        strangers++;
      }
    }
    return end;
  }

  /** Index of the headline's block, or -1; a headline that front matter gives stands aside. */
  private int headline(List<SourceBlock> blocks) {
    int heading =
        IntStream.range(0, blocks.size())
            .filter(i -> blocks.get(i).node() instanceof Heading)
            .filter(i -> isTitle(blocks.get(i).plain()))
            .findFirst()
            .orElse(-1);
    if (heading < 0 && !blocks.isEmpty() && isLoneBold(blocks.get(0))) {
      heading = 0;
    }
    if (heading < 0) {
      return -1;
    }
    String text = PlainText.of(blocks.get(heading).source()).value().replaceAll("\\s+", " ");
    if (draft.title == null) {
      draft.title = text;
    } else if (!draft.title.strip().equalsIgnoreCase(text)) {
      return -1;
    }
    document.take(blocks.get(heading));
    return heading;
  }

  private boolean isTitle(String text) {
    return !text.isBlank() && WrittenDate.read(text, draft.language).isEmpty();
  }

  private static boolean isLoneBold(SourceBlock block) {
    return block.node() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof StrongEmphasis bold
        && bold.getNext() == null
        && block.source().length() <= MAX_LENGTH;
  }

  /** Takes the block, or the lines at its start, that are byline and date; false where none is. */
  private boolean read(List<SourceBlock> blocks, int index) {
    SourceBlock block = blocks.get(index);
    boolean readable =
        block.node() instanceof Paragraph
            || block.node() instanceof ListBlock
            || block.node() instanceof Heading;
    String[] lines = block.source().split("\\R", -1);
    if (!readable || block.source().length() > MAX_LENGTH * 2 || lines.length > MAX_LINES) {
      return false;
    }
    String following = index + 1 < blocks.size() ? firstLine(blocks.get(index + 1)) : "";
    if (isOneLine(lines) && readLine(block.source(), following)) {
      document.take(block);
      return true;
    }
    // Below a standfirst half a paragraph is no byline any more.
    if (strangers > 0 && !Arrays.stream(lines).allMatch(this::isHeadLine)) {
      return false;
    }
    int read = 0;
    while (read < lines.length
        && readLine(lines[read], read + 1 < lines.length ? lines[read + 1] : following)) {
      read++;
    }
    if (read > 0) {
      document.takeLines(block.firstLine(), block.firstLine() + read - 1);
    }
    return read == lines.length;
  }

  /** A byline may be wrapped; a date below it on a line of its own is not part of it. */
  private boolean isOneLine(String[] lines) {
    return Arrays.stream(lines).skip(1).noneMatch(this::isHeadLine);
  }

  private boolean isHeadLine(String line) {
    return Byline.read(line).isPresent()
        || WrittenDate.read(SourceBlock.oneLine(line), draft.language).isPresent();
  }

  private static String firstLine(SourceBlock block) {
    return block.source().split("\\R", 2)[0];
  }

  private boolean readLine(String markdown, String following) {
    if (markdown.length() > MAX_LENGTH) {
      return false;
    }
    String line = markdown.strip().replaceFirst("\\\\$", "");
    String text = SourceBlock.oneLine(line);
    return readDate(text)
        || readBoth(line, text)
        || readByline(Byline.read(line))
        || readNames(line, following);
  }

  private boolean readDate(String text) {
    Optional<WrittenDate> found = WrittenDate.read(text, draft.language);
    boolean update = found.map(WrittenDate::publishedAt).isEmpty();
    if (found.isEmpty() || (date && !update)) {
      return false;
    }
    date |= !update;
    draft.add(found.get(), text);
    return true;
  }

  private boolean readByline(Optional<Byline> found) {
    if (byline || found.isEmpty()) {
      return false;
    }
    byline = true;
    draft.add(found.get());
    return true;
  }

  /** "By Jane Roe | January 11, 2022", "Published January 11, 2022 by Jane Roe". */
  private boolean readBoth(String line, String text) {
    if (byline || date || text.codePoints().noneMatch(Character::isDigit)) {
      return false;
    }
    Optional<BylineWithDate> both = BylineWithDate.read(line, draft.language, strangers == 0);
    both.ifPresent(
        found -> {
          readByline(Optional.of(found.byline()));
          draft.add(found.date(), found.printedDate());
          date = true;
        });
    return both.isPresent();
  }

  /** Names alone are a byline right below the headline and right above the date. */
  private boolean readNames(String line, String following) {
    return strangers == 0
        && !byline
        && !date
        && Byline.isNames(line)
        && WrittenDate.read(SourceBlock.oneLine(following), draft.language).isPresent()
        && readByline(Optional.of(Byline.ofNames(line)));
  }
}
