package app.smartdocs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the house, and which may call which; {@code docs/architecture.md} draws them. */
@AnalyzeClasses(packages = "app.smartdocs", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String ROOT = "app.smartdocs.";
  private static final String[] FEATURES = {
    ROOT + "intake..",
    ROOT + "extraction..",
    ROOT + "imports..",
    ROOT + "normalization..",
    ROOT + "notification..",
    ROOT + "operations..",
    ROOT + "certification.."
  };

  @ArchTest
  static final ArchRule aJobKnowsNothingButTheJdk =
      classes()
          .that()
          .resideInAPackage(ROOT + "job..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT + "job..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule aDocumentKnowsNothingButJobs =
      classes()
          .that()
          .resideInAPackage(ROOT + "document..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT + "document..", ROOT + "job..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule anAppointmentKnowsNothingButJobs =
      classes()
          .that()
          .resideInAPackage(ROOT + "appointment..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT + "appointment..", ROOT + "job..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule featuresNeverCallEachOther =
      slices()
          .matching(
              ROOT
                  + "(intake|extraction|imports|normalization|notification|operations|certification)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule scoringKnowsNothingOfCertifications =
      classes()
          .that()
          .resideInAPackage(ROOT + "certification.scoring..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "certification.scoring..",
              "java..",
              "com.fasterxml.jackson..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule featuresCallNoRoomAroundThem =
      noClasses()
          .that()
          .resideInAnyPackage(FEATURES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "sql..",
              ROOT + "azure..",
              ROOT + "openai..",
              ROOT + "function..",
              ROOT + "app..");

  @ArchTest
  static final ArchRule triggersCallNeitherSqlNorAzure =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "function..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "sql..", ROOT + "azure..", ROOT + "openai..", ROOT + "app..");

  @ArchTest
  static final ArchRule adaptersDoNotCallEachOther =
      slices().matching(ROOT + "(sql|azure|openai|function)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule typesOfTheCloudsClientsStopAtTheirAdapters =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "azure..", ROOT + "openai..", ROOT + "app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.azure..", "com.openai..");

  @ArchTest
  static final ArchRule typesOfSqlStopAtTheirAdapter =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "sql..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.jdbi..", "com.zaxxer..", "org.flywaydb..");
}
