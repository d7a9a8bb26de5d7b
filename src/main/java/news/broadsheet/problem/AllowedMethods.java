package news.broadsheet.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The methods that an address knows, for the header Allow, which RFC 9110 (15.5.6) demands of a 405
 * and Quarkus leaves out. Read from the resource classes, as the routes are.
 */
@Singleton
class AllowedMethods {
  private record Route(Pattern path, String method) {}

  private final List<Route> routes;

  AllowedMethods(BeanManager beans) {
    routes =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .filter(type -> type.isAnnotationPresent(Path.class))
            .distinct()
            .flatMap(AllowedMethods::routes)
            .toList();
  }

  /** Sorted, such as {@code GET, HEAD, OPTIONS}. */
  String at(String path) {
    Set<String> found = new TreeSet<>(Set.of(HttpMethod.OPTIONS));
    routes.stream()
        .filter(route -> route.path().matcher(path).matches())
        .map(Route::method)
        .forEach(found::add);
    if (found.contains(HttpMethod.GET)) {
      found.add(HttpMethod.HEAD);
    }
    return String.join(", ", found);
  }

  private static Stream<Route> routes(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(
            method ->
                verbs(method)
                    .map(verb -> new Route(pattern(template(resource), template(method)), verb)));
  }

  private static Stream<String> verbs(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .flatMap(Stream::ofNullable)
        .map(HttpMethod::value);
  }

  private static String template(AnnotatedElement element) {
    Path path = element.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }

  /** A variable stands for one segment; a segment without one is itself. */
  private static Pattern pattern(String... templates) {
    List<String> segments =
        Arrays.stream(templates)
            .map(template -> template.split("/"))
            .flatMap(Arrays::stream)
            .filter(segment -> !segment.isEmpty())
            .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
            .toList();
    return Pattern.compile("/?" + String.join("/", segments) + "/?");
  }
}
