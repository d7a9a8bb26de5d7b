package news.broadsheet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house plan of package-info, held. */
@AnalyzeClasses(packages = "news.broadsheet", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule rooms_are_free_of_cycles =
      slices().matching("news.broadsheet.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices().matching("news.broadsheet.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule a_room_uses_only_floors_below_its_own =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("floor 4")
          .definedBy("..broadsheet.imports..", "..broadsheet.follow..", "..broadsheet.webhook..")
          .layer("floor 3")
          .definedBy(
              "..broadsheet.ingest..",
              "..broadsheet.search..",
              "..broadsheet.addresses..",
              "..broadsheet.stats..",
              "..broadsheet.representation..",
              "..broadsheet.revision..")
          .layer("floor 2")
          .definedBy("..broadsheet.article..")
          .layer("floor 1")
          .definedBy(
              "..broadsheet.source..",
              "..broadsheet.changes..",
              "..broadsheet.audit..",
              "..broadsheet.limits..",
              "..broadsheet.security..")
          .layer("floor 0")
          .definedBy(
              "..broadsheet.url..",
              "..broadsheet.text..",
              "..broadsheet.problem..",
              "..broadsheet.page..",
              "..broadsheet.edit..",
              "..broadsheet.sql..",
              "..broadsheet.embedded..")
          .whereLayer("floor 4")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("floor 3")
          .mayOnlyBeAccessedByLayers("floor 4")
          .whereLayer("floor 2")
          .mayOnlyBeAccessedByLayers("floor 3", "floor 4")
          .whereLayer("floor 1")
          .mayOnlyBeAccessedByLayers("floor 2", "floor 3", "floor 4");

  @ArchTest
  static final ArchRule search_and_ingest_do_not_know_each_other =
      noClasses()
          .that()
          .resideInAPackage("..broadsheet.search..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..broadsheet.ingest..");

  // Cursors and preconditions answer with problems; nothing else on the ground floor has a sibling.
  @ArchTest
  static final ArchRule ground_floor_rooms_know_no_sibling_but_problem =
      slices()
          .matching("news.broadsheet.(url|text|problem|page|edit|sql|embedded)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage("..broadsheet.page..").or(resideInAPackage("..broadsheet.edit..")),
              resideInAPackage("..broadsheet.problem.."));

  @ArchTest
  static final ArchRule nobody_imports_the_root_package =
      noClasses()
          .that()
          .resideOutsideOfPackage("news.broadsheet")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("news.broadsheet");

  @ArchTest
  static final ArchRule url_and_text_know_no_framework =
      noClasses()
          .that()
          .resideInAnyPackage("..broadsheet.url..", "..broadsheet.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "io.quarkus..");

  @ArchTest
  static final ArchRule every_package_is_null_marked =
      classes().should(new BeInANullMarkedPackage());

  @ArchTest
  static final ArchRule no_class_has_a_name_that_says_nothing =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto|DAO|Base)");
}
