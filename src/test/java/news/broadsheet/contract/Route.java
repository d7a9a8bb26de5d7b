package news.broadsheet.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A way into the service.
 *
 * @param id the operation's id, and the name of the Java method
 * @param query names of the query parameters
 */
record Route(String method, String path, String id, Set<String> query) {

  static Set<Route> of(OpenApi contract) {
    return contract.operations().stream().map(Route::of).collect(Collectors.toSet());
  }

  private static Route of(Operation operation) {
    return new Route(
        operation.method(),
        operation.template().value(),
        operation.id(),
        operation.parameters("query").stream()
            .map(parameter -> parameter.text("name"))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Of all resources of the program, private ones too. */
  static Set<Route> ofTheCode() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("news.broadsheet")
            .stream()
            .filter(each -> each.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .flatMap(Route::of)
            .collect(Collectors.collectingAndThen(Collectors.toList(), Route::merged));
  }

  /** Several methods serve one operation where they read several media types. */
  static Set<Route> merged(Iterable<Route> routes) {
    Set<Route> merged = new java.util.HashSet<>();
    for (Route route : routes) {
      Optional<Route> same = merged.stream().filter(route::sameOperation).findFirst();
      var query = new TreeSet<>(route.query);
      same.ifPresent(other -> query.addAll(other.query));
      same.ifPresent(merged::remove);
      merged.add(new Route(route.method, route.path, route.id, query));
    }
    return merged;
  }

  static Stream<Route> of(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(method -> verb(method).map(verb -> of(resource, method, verb)).stream());
  }

  private static Route of(Class<?> resource, Method method, String verb) {
    var query = new TreeSet<String>();
    for (Parameter parameter : method.getParameters()) {
      query(parameter, parameter.getName()).ifPresent(query::add);
      for (Field field : parameter.getType().getDeclaredFields()) {
        query(field, field.getName()).ifPresent(query::add);
      }
    }
    String path = "/" + path(resource) + "/" + path(method);
    String normal =
        path.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}")
            .replaceAll("/{2,}", "/")
            .replaceAll("(?<=.)/$", "");
    return new Route(verb, normal, method.getName(), query);
  }

  private boolean sameOperation(Route other) {
    return method.equals(other.method) && path.equals(other.path) && id.equals(other.id);
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String path(AnnotatedElement element) {
    return Optional.ofNullable(element.getAnnotation(Path.class)).map(Path::value).orElse("");
  }

  private static Optional<String> query(AnnotatedElement element, String javaName) {
    return Optional.ofNullable(element.getAnnotation(RestQuery.class))
        .map(RestQuery::value)
        .or(
            () ->
                Optional.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value))
        .map(name -> name.isEmpty() ? javaName : name);
  }
}
