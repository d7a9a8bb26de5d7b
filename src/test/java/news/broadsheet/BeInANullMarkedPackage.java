package news.broadsheet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Without it NullAway does not look at the package. */
final class BeInANullMarkedPackage extends ArchCondition<JavaClass> {
  BeInANullMarkedPackage() {
    super("be in a package that package-info marks with @NullMarked");
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    boolean marked =
        item.getPackage()
            .tryGetPackageInfo()
            .filter(info -> info.isAnnotatedWith(NullMarked.class))
            .isPresent();
    if (!marked) {
      events.add(
          SimpleConditionEvent.violated(
              item, item.getName() + " is in a package without @NullMarked"));
    }
  }
}
