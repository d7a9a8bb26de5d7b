package news.broadsheet.ingest.document.markdown;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The YAML between two {@code ---} lines at the start of a document. Scalars are taken as they are
 * written: YAML's own types would turn the language {@code no} into false and 2022-01-11 into
 * midnight UTC. Nothing is constructed and aliases are not copied, so a document can neither make
 * objects nor grow.
 *
 * @param values by key as written; a scalar is a list of one
 * @param rest the document below it, or all of it where there is none to be read
 * @param unreadableLines how many lines look like front matter but are not YAML; they are in {@code
 *     rest}
 */
record FrontMatter(Map<String, List<Item>> values, String rest, int unreadableLines) {

  /**
   * A scalar, or a mapping such as {@code {name: Jane Roe, url: https://…}}.
   *
   * @param value the scalar to the letter; of a mapping nothing
   * @param fields of a mapping, those that have a value; of a scalar none
   */
  record Item(String value, Map<String, String> fields) {

    /** The scalar, or the mapping's name or title. */
    String text() {
      return fields.getOrDefault("name", fields.getOrDefault("title", value)).strip();
    }

    @Nullable String url() {
      String url = fields.getOrDefault("url", fields.get("link"));
      return url == null ? null : url.strip();
    }
  }

  private static final Set<String> PARTS =
      Set.of("name", "title", "url", "link", "caption", "credit", "alt");

  /** Captions and summaries of every article that is served as Markdown fit. */
  private static final int MAX_LENGTH = 4_000_000;

  private static final int MAX_NESTING = 20;

  private static final Pattern KEY =
      Pattern.compile("(?m)^[\"']?[\\p{L}_][\\p{L}\\p{N}_ .-]{0,60}[\"']?[ \\t]*:(?:\\s|$)");

  static FrontMatter of(String markdown) {
    Optional<Fence> fence = Fence.of(markdown);
    if (fence.isEmpty() || !KEY.matcher(fence.get().yaml()).find()) {
      return new FrontMatter(Map.of(), markdown, 0);
    }
    return read(fence.get().yaml())
        .map(values -> new FrontMatter(values, fence.get().rest(), 0))
        .orElseGet(() -> new FrontMatter(Map.of(), markdown, fence.get().lines()));
  }

  private static Optional<Map<String, List<Item>>> read(String yaml) {
    var options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_NESTING);
    options.setCodePointLimit(MAX_LENGTH);
    try {
      if (new Yaml(options).compose(new StringReader(yaml)) instanceof MappingNode mapping) {
        Map<String, List<Item>> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
          if (tuple.getKeyNode() instanceof ScalarNode key) {
            values.putIfAbsent(key.getValue(), items(tuple.getValueNode()));
          }
        }
        return Optional.of(values);
      }
      return Optional.empty();
    } catch (YAMLException e) {
      return Optional.empty();
    }
  }

  /** One level of list and of mapping; what lies deeper has no meaning here. */
  private static List<Item> items(Node value) {
    List<Item> items = new ArrayList<>();
    if (value instanceof SequenceNode sequence) {
      sequence.getValue().forEach(entry -> item(entry).ifPresent(items::add));
    } else {
      item(value).ifPresent(items::add);
    }
    return items;
  }

  private static Optional<Item> item(Node node) {
    if (node instanceof ScalarNode scalar) {
      return text(scalar).map(text -> new Item(text, Map.of()));
    }
    if (node instanceof MappingNode mapping) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key
            && tuple.getValueNode() instanceof ScalarNode field) {
          text(field).ifPresent(text -> fields.putIfAbsent(key.getValue(), text));
        }
      }
      fields.keySet().retainAll(PARTS);
      return fields.isEmpty() ? Optional.empty() : Optional.of(new Item("", fields));
    }
    return Optional.empty();
  }

  /** To the letter. */
  private static Optional<String> text(ScalarNode scalar) {
    String text = scalar.getValue().strip();
    boolean plain = scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
    boolean nothing =
        text.isEmpty() || (plain && (text.equals("~") || text.equalsIgnoreCase("null")));
    return nothing ? Optional.empty() : Optional.of(scalar.getValue());
  }

  /** Where the front matter stands. */
  private record Fence(String yaml, String rest, int lines) {

    private static final Pattern OPEN =
        Pattern.compile("\\A\\uFEFF?(?:[ \\t]*\\R){0,20}---[ \\t]*\\R");
    private static final Pattern CLOSE = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*$");

    static Optional<Fence> of(String markdown) {
      Matcher open = OPEN.matcher(markdown);
      if (!open.find()) {
        return Optional.empty();
      }
      int end = Math.min(markdown.length(), open.end() + MAX_LENGTH);
      Matcher close = CLOSE.matcher(markdown).region(open.end(), end).useAnchoringBounds(false);
      if (!close.find()) {
        return Optional.empty();
      }
      int lines = (int) markdown.substring(0, close.end()).lines().count();
      return Optional.of(
          new Fence(
              markdown.substring(open.end(), close.start()),
              markdown.substring(close.end()),
              lines));
    }
  }
}
