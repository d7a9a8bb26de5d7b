package news.broadsheet.ingest.document.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the address that a scraper wrote below the text: "Original url:" and a link. */
final class AddressLine {

  private static final int MAX_LENGTH = 3000;

  /** A weak label, such as "Source:", is one only at the very end. */
  private static final int WEAK_BLOCKS = 3;

  private static final Set<String> STRONG = Labels.of("address-labels.txt");
  private static final Set<String> WEAK = Labels.of("address-labels-weak.txt");

  private static final Pattern URL_START = Pattern.compile("<|\\[|(?i:https?:)?//|(?i:www\\.)");
  private static final Pattern ADDRESS = Pattern.compile("(?:(?i:https?:)?//|(?i:www\\.))\\S+");

  private AddressLine() {}

  /** Takes the last labelled address; one that is not the article's stays in the body. */
  static void read(SourceDocument document, Draft draft) {
    List<SourceBlock> blocks = document.blocks();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      SourceBlock block = blocks.get(i);
      if (block.source().length() > MAX_LENGTH) {
        continue;
      }
      String source = block.source().strip();
      Matcher start = URL_START.matcher(source);
      int labelEnd = start.find() ? start.start() : source.length();
      if (!isLabel(source.substring(0, labelEnd), blocks.size() - i <= WEAK_BLOCKS)) {
        continue;
      }
      boolean alone = labelEnd == source.length();
      Optional<String> address =
          !alone
              ? address(source.substring(labelEnd), source)
              : i + 1 < blocks.size() && blocks.get(i + 1).source().length() <= MAX_LENGTH
                  ? address(blocks.get(i + 1).source(), "")
                  : Optional.empty();
      if (address.isPresent()) {
        document.take(block);
        if (alone) {
          document.take(blocks.get(i + 1));
        }
        draft.url = draft.url == null ? address.get() : draft.url;
        return;
      }
    }
  }

  private static boolean isLabel(String text, boolean atEnd) {
    String label = Labels.fold(text);
    return STRONG.contains(label)
        || (atEnd && text.matches("(?s).*[:：][\\s*_]*") && WEAK.contains(label));
  }

  /**
   * The address of an autolink, a link or plain text, byte for byte; nothing else may stand there.
   */
  private static Optional<String> address(String markdown, String whole) {
    String link = markdown.strip();
    if (whole.startsWith("**") && link.endsWith("**")) {
      link = link.substring(0, link.length() - 2).strip();
    }
    String address = link;
    if (link.startsWith("<") && link.endsWith(">")) {
      address = link.substring(1, link.length() - 1);
    } else if (link.startsWith("[") && link.endsWith(")") && link.contains("](")) {
      String target = link.substring(link.indexOf("](") + 2, link.length() - 1).strip();
      address = target.split("\\s", 2)[0];
      if (address.startsWith("<") && address.endsWith(">")) {
        address = address.substring(1, address.length() - 1);
      }
    }
    return ADDRESS.matcher(address).matches() ? Optional.of(address) : Optional.empty();
  }
}
