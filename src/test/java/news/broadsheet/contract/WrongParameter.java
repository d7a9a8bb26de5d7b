package news.broadsheet.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Values that a parameter may be given although it should not.
 *
 * @param raw percent-encoded, one for each time that the parameter occurs
 * @param never whether it is wrong whatever the schema says
 * @param byHand whether clients refuse to send it
 */
record WrongParameter(String name, List<String> raw, boolean never, boolean byHand) {
  private static final List<WrongParameter> EVERYWHERE =
      List.of(
          maybe("garbage", "%21garbage%20%C3%A9"),
          maybe("5,000 characters", "x".repeat(5_000)),
          maybe("below zero", "-1"),
          maybe("zero", "0"),
          maybe("more than 64 bits", "99999999999999999999"),
          maybe("more than a double", "1e400"),
          maybe("the year 0", "0000-01-01T00:00:00Z"),
          maybe("the year 1,000,000,000", "%2B1000000000-01-01T00:00:00Z"),
          maybe("the year 10,000 in UTC", "9999-12-31T23:59:59-17:59"),
          maybe("the year 0 in UTC", "0001-01-01T00:00:00%2B17:59"),
          maybe("signs", "%22%27%29%28%2A%3A-%5C"),
          maybe("a percent sign", "%25"),
          maybe("U+FFFF", "%EF%BF%BF"),
          new WrongParameter("NUL", List.of("a%00b"), true, false),
          new WrongParameter("not UTF-8", List.of("%ff"), true, true),
          new WrongParameter("a surrogate", List.of("%ed%a0%80"), true, true));

  private static final List<WrongParameter> IN_PATHS =
      List.of(new WrongParameter("nothing", List.of(""), false, true));

  private static final List<WrongParameter> IN_QUERIES =
      List.of(
          maybe("empty", ""),
          maybe("a list with gaps", ",,"),
          new WrongParameter("repeated", List.of("a", "b"), true, false));

  /** Of each parameter of the operation, those in headers excepted. */
  static Stream<Attempt> attempts(Example example) {
    return Stream.concat(
        attempts(example, "path", IN_PATHS), attempts(example, "query", IN_QUERIES));
  }

  /** The path and query of an example with nothing wrong, percent-encoded. */
  static String target(Example example) {
    WrongParameter nothing = maybe("nothing", "");
    return nothing.path(example, "") + nothing.query(example, "");
  }

  private static Stream<Attempt> attempts(Example example, String in, List<WrongParameter> more) {
    return example.operation().parameters(in).stream()
        .flatMap(
            parameter ->
                Stream.concat(EVERYWHERE.stream(), more.stream())
                    .map(wrong -> wrong.attempt(example, in, parameter)));
  }

  private Attempt attempt(Example example, String in, Part parameter) {
    String place = parameter.text("name");
    String target =
        path(example, in.equals("path") ? place : "")
            + query(example, in.equals("query") ? place : "");
    String what = name + " for " + place;
    return byHand
        ? Attempt.byHand(what, never, example, target)
        : Attempt.at(what, never || breaks(parameter), example, target);
  }

  private boolean breaks(Part parameter) {
    return raw.stream()
        .anyMatch(value -> !parameter.errorsOfText(URLDecoder.decode(value, UTF_8)).isEmpty());
  }

  private String path(Example example, String place) {
    String path = example.operation().template().value();
    for (Map.Entry<String, String> value : example.path().entrySet()) {
      String text = value.getKey().equals(place) ? raw.getFirst() : encoded(value.getValue());
      path = path.replace("{" + value.getKey() + "}", text);
    }
    return path;
  }

  private String query(Example example, String place) {
    Stream<String> others =
        example.query().entrySet().stream()
            .filter(each -> !each.getKey().equals(place))
            .flatMap(each -> each.getValue().stream().map(v -> each.getKey() + "=" + encoded(v)));
    Stream<String> own =
        place.isEmpty() ? Stream.empty() : raw.stream().map(value -> place + "=" + value);
    List<String> pairs = Stream.concat(others, own).toList();
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }

  private static WrongParameter maybe(String name, String raw) {
    return new WrongParameter(name, List.of(raw), false, false);
  }
}
