package news.broadsheet.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What broke the constraints of a contract's schema, as violations that name it. */
final class ConstraintProblem {
  private static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::field).thenComparing(Violation::message);

  private ConstraintProblem() {}

  /**
   * @param method the matched resource method, if any; other validations are those of bodies
   * @return empty when an answer of ours broke a constraint, which is no fault of the client
   */
  static Optional<ProblemException> of(ConstraintViolationException e, @Nullable Method method) {
    if (e.getConstraintViolations().stream().anyMatch(ConstraintProblem::ofAnswer)) {
      return Optional.empty();
    }
    List<Violation> violations =
        e.getConstraintViolations().stream().map(v -> violation(v, method)).sorted(ORDER).toList();
    boolean body = violations.stream().allMatch(v -> v.in().equals("body"));
    return Optional.of(
        new ProblemException(
            body ? ProblemType.INVALID_CONTENT : ProblemType.INVALID_PARAMETER,
            violations.getFirst().sentence() + ".",
            violations));
  }

  private static boolean ofAnswer(ConstraintViolation<?> violation) {
    return nodes(violation).stream().anyMatch(n -> n.getKind() == ElementKind.RETURN_VALUE);
  }

  private static Violation violation(ConstraintViolation<?> violation, @Nullable Method method) {
    List<Path.Node> nodes = nodes(violation);
    Optional<Path.ParameterNode> parameter =
        nodes.stream()
            .filter(n -> n.getKind() == ElementKind.PARAMETER)
            .map(n -> n.as(Path.ParameterNode.class))
            .findFirst();
    String property = property(nodes);
    if (method != null && parameter.isPresent()) {
      Optional<Parameter> declared =
          Parameters.of(method).at(parameter.get().getParameterIndex(), property);
      if (declared.isPresent()) {
        return new Violation(declared.get().in(), declared.get().name(), violation.getMessage());
      }
    }
    return Violation.inBody(property, violation.getMessage());
  }

  /** Names of Java properties are those of JSON here; an element of a list has only its index. */
  private static String property(List<Path.Node> nodes) {
    var path = new StringBuilder();
    for (Path.Node node : nodes) {
      boolean element = node.getKind() == ElementKind.CONTAINER_ELEMENT;
      if (!element && node.getKind() != ElementKind.PROPERTY) {
        continue;
      }
      if (node.isInIterable() && node.getIndex() != null) {
        path.append('[').append(node.getIndex()).append(']');
      }
      if (!element) {
        path.append(path.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return path.toString();
  }

  private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
    return StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
  }
}
