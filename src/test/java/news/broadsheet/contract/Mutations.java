package news.broadsheet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** The body of an example, with faults put in by what its schema says. */
record Mutations(Part schema, JsonNode body) {
  /** Faults that come together are drawn by lot, the same in every run. */
  private static final long SEED = 20_261_123;

  private static final int COMBINATIONS = 20;
  private static final int SMALL = 1_000;

  /** A fault of a body. */
  private record Fault(Place place, WrongValue value) {
    @Override
    public String toString() {
      return value.name() + " at " + place;
    }
  }

  /**
   * A body that may be wrong.
   *
   * @param bad whether it must be refused: it is no JSON, or the schema does not allow it
   */
  record Mutant(String name, String body, boolean bad) {}

  static Mutations of(Example example) {
    Part media = example.operation().part().get("requestBody").get("content");
    return new Mutations(
        media.get(example.mediaType()).get("schema"), Json.read(example.body()).orElseThrow());
  }

  Stream<Mutant> all() {
    List<Place> places = Place.of(schema);
    List<Fault> faults = places.stream().flatMap(Mutations::faults).toList();
    return Stream.of(
            whole(),
            places.stream().flatMap(place -> without(place).stream()),
            faults.stream().map(fault -> with(List.of(fault))),
            combined(faults))
        .flatMap(mutants -> mutants);
  }

  /** What no schema is needed for. */
  private Stream<Mutant> whole() {
    String good = body.toString();
    String name = body.fieldNames().next();
    return Stream.of(
        mutant("an empty body", ""),
        mutant("a blank body", " "),
        mutant("null", "null"),
        mutant("a text", "\"text\""),
        mutant("a list", "[" + good + "]"),
        mutant("garbage after it", good + "x"),
        mutant("another after it", good + good),
        mutant("cut off", good.substring(0, good.length() - 1)),
        mutant("cut in half", good.substring(0, good.length() / 2)),
        mutant("a comment", "/**/" + good),
        mutant("NUL before it", "\u0000" + good),
        mutant("an unknown property", "{\"unheardOf\":1," + good.substring(1)),
        mutant("a property of no name", "{\"\":1," + good.substring(1)),
        mutant("a property twice", "{\"" + name + "\":null," + good.substring(1)),
        mutant("deep below an unknown property", "{\"x\":" + "[".repeat(100_000)));
  }

  private static Stream<Fault> faults(Place place) {
    return WrongValue.of(place.schema()).stream().map(value -> new Fault(place, value));
  }

  private Optional<Mutant> without(Place place) {
    if (place.isItem()) {
      return Optional.empty();
    }
    JsonNode copy = body.deepCopy();
    String parent = "/" + String.join("/", place.path().subList(0, place.path().size() - 1));
    JsonNode holder = parent.equals("/") ? copy : copy.at(parent);
    boolean there = holder.has(place.path().getLast());
    if (there) {
      ((ObjectNode) holder).remove(place.path().getLast());
    }
    return there ? Optional.of(mutant("without " + place, copy.toString())) : Optional.empty();
  }

  private Stream<Mutant> combined(List<Fault> faults) {
    List<Fault> small = faults.stream().filter(f -> f.value().json().length() < SMALL).toList();
    var lot = new Random(SEED);
    return Stream.generate(
            () -> with(Stream.generate(() -> drawn(small, lot)).limit(2 + lot.nextInt(3)).toList()))
        .limit(COMBINATIONS);
  }

  private static Fault drawn(List<Fault> faults, Random lot) {
    return faults.get(lot.nextInt(faults.size()));
  }

  /** A later fault may replace an earlier one, which is then no reason to refuse the body. */
  private Mutant with(List<Fault> faults) {
    JsonNode changed = body;
    for (int i = 0; i < faults.size(); i++) {
      changed = faults.get(i).place().in(changed, new TextNode(mark(i)));
    }
    String text = changed.toString();
    boolean never = false;
    var names = new ArrayList<String>();
    for (int i = 0; i < faults.size(); i++) {
      String marked = "\"" + mark(i) + "\"";
      if (text.contains(marked)) {
        never |= faults.get(i).value().never();
        names.add(faults.get(i).toString());
        text = text.replace(marked, faults.get(i).value().json());
      }
    }
    String name = String.join(", ", names);
    return never ? new Mutant(name, text, true) : mutant(name, text);
  }

  private static String mark(int i) {
    return "<<fault " + i + ">>";
  }

  private Mutant mutant(String name, String text) {
    boolean good = Json.read(text).map(json -> schema.errorsOfSent(json).isEmpty()).orElse(false);
    return new Mutant(name, text, !good);
  }
}
