package news.broadsheet.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may stand in a place of a body although it should not.
 *
 * @param json as it is sent; not every one of them is JSON that a parser takes
 * @param never whether it is wrong whatever the schema says
 */
record WrongValue(String name, String json, boolean never) {
  private static final int DEEP = 5_000;
  private static final int LONG_ADDRESS = 3_000;

  private static final List<WrongValue> EVERYWHERE =
      List.of(
          maybe("a number", "7"),
          maybe("a fraction", "1.5"),
          maybe("a number below zero", "-1"),
          maybe("more than 64 bits", "123456789012345678901234567890"),
          maybe("more than a double", "1e400"),
          maybe("a boolean", "true"),
          maybe("null", "null"),
          maybe("an object", "{\"unheardOf\":1}"),
          maybe("an empty object", "{}"),
          maybe("an empty list", "[]"),
          maybe("a list of null", "[null]"),
          maybe("a list in a list", "[[1]]"),
          maybe("an empty text", "\"\""),
          maybe("blanks", "\" \\t\""),
          maybe("a text of no form", "\"!no (form) \\u00e9\\ud83d\\ude00\""),
          maybe("a long address", text("https://" + "a".repeat(LONG_ADDRESS) + ".example/")),
          never("NUL", "\"a\\u0000b\""),
          never("half a surrogate pair", "\"a\\ud800\""),
          never("a reversed surrogate pair", "\"\\udc00\\ud800\""),
          never("deep nesting", "[".repeat(DEEP) + "]".repeat(DEEP)),
          never("no JSON at all", "NaN"));

  private static final List<WrongValue> OF_TIMES =
      List.of(
          never("the year 0", "\"0000-01-01T00:00:00Z\""),
          never("the year 1,000,000,000", "\"+1000000000-01-01T00:00:00Z\""),
          never("the 30th of February", "\"2026-02-30T09:30:00Z\""),
          maybe("the year 10,000 in UTC", "\"9999-12-31T23:59:59-17:59\""),
          maybe("the year 0 in UTC", "\"0001-01-01T00:00:00+17:59\""),
          maybe("the last nanosecond", "\"9999-12-31T23:59:59.999999999Z\""),
          maybe("a leap second", "\"2016-12-31T23:59:60Z\""));

  static List<WrongValue> of(Part schema) {
    var values = new ArrayList<>(EVERYWHERE);
    Place.parts(schema).flatMap(WrongValue::ofPart).forEach(values::add);
    return values;
  }

  private static Stream<WrongValue> ofPart(Part schema) {
    var values = new ArrayList<WrongValue>();
    int length = schema.node().path("maxLength").asInt();
    if (length > 0) {
      values.add(maybe("a text too long", text("x".repeat(length + 1))));
    }
    int items = schema.node().path("maxItems").asInt();
    if (items > 0) {
      String item = schema.get("items").text("type").equals("object") ? "{}," : "\"x\",";
      values.add(maybe("a list too long", "[" + item.repeat(items) + item.replace(",", "") + "]"));
    }
    if (schema.text("format").equals("date-time") || schema.text("pattern").startsWith("^\\d{4}")) {
      values.addAll(OF_TIMES);
    }
    return values.stream();
  }

  private static WrongValue maybe(String name, String json) {
    return new WrongValue(name, json, false);
  }

  private static WrongValue never(String name, String json) {
    return new WrongValue(name, json, true);
  }

  private static String text(String value) {
    return "\"" + value + "\"";
  }
}
