package news.broadsheet.problem;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The parameters of a resource method, derived from its declaration, so that there is no second
 * list of them to forget.
 */
record Parameters(List<Parameter> all) {
  private static final Map<Method, Parameters> KNOWN = new ConcurrentHashMap<>();

  static Parameters of(Method method) {
    return KNOWN.computeIfAbsent(method, Parameters::declaredBy);
  }

  Optional<Parameter> named(String in, String name) {
    return all.stream().filter(p -> p.in().equals(in) && p.name().equals(name)).findFirst();
  }

  /** What a constraint on an argument, or on a property of it, is about. */
  Optional<Parameter> at(int index, String property) {
    return all.stream()
        .filter(p -> p.index() == index)
        .filter(p -> p.member().isEmpty() || p.member().equals(property))
        .findFirst();
  }

  private static Parameters declaredBy(Method method) {
    var found = new ArrayList<Parameter>();
    for (int i = 0; i < method.getParameterCount(); i++) {
      java.lang.reflect.Parameter argument = method.getParameters()[i];
      if (!add(found, i, "", argument, argument.getName(), argument.getType())) {
        addMembers(found, i, argument.getType());
      }
    }
    return new Parameters(List.copyOf(found));
  }

  /** Beans and records of parameters: their fields carry the annotations. */
  private static void addMembers(List<Parameter> found, int index, Class<?> bean) {
    for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        add(found, index, field.getName(), field, field.getName(), field.getType());
      }
    }
  }

  private static boolean add(
      List<Parameter> found,
      int index,
      String member,
      AnnotatedElement element,
      String javaName,
      Class<?> type) {
    boolean many = Collection.class.isAssignableFrom(type) || type.isArray();
    Optional<String> query =
        given(element, RestQuery.class, RestQuery::value)
            .or(() -> given(element, QueryParam.class, QueryParam::value));
    Optional<String> given =
        query
            .or(() -> given(element, RestPath.class, RestPath::value))
            .or(() -> given(element, PathParam.class, PathParam::value));
    String in = query.isPresent() ? "query" : "path";
    given
        .map(name -> name.isEmpty() ? javaName : name)
        .ifPresent(name -> found.add(new Parameter(index, member, in, name, type, many)));
    return given.isPresent();
  }

  private static <A extends Annotation> Optional<String> given(
      AnnotatedElement element, Class<A> annotation, Function<A, String> value) {
    return Optional.ofNullable(element.getAnnotation(annotation)).map(value);
  }
}
