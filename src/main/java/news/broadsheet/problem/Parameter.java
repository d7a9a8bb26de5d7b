package news.broadsheet.problem;

import java.util.Optional;

/**
 * A parameter that a resource method declares.
 *
 * @param index of the method's argument that holds it
 * @param member of that argument, where it is a bean of parameters; else empty
 * @param in {@code query} or {@code path}
 * @param many whether it may be repeated
 */
record Parameter(int index, String member, String in, String name, Class<?> type, boolean many) {

  Optional<Violation> refuse(String value) {
    return Text.whyNotStorable(value)
        .or(() -> ParameterValue.whyNot(value, type))
        .map(why -> new Violation(in, name, why));
  }

  boolean isQuery() {
    return in.equals("query");
  }
}
