package dev.rapt.processor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.rapt.processor.dims.Solver;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.op.Argument;
import dev.rapt.processor.model.op.RuleTerm;
import java.util.Map;

/** The arrows between the processor's packages, as {@code docs/architecture.md} draws them. */
@AnalyzeClasses(packages = "dev.rapt.processor", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.rapt.processor";
  private static final String DIMS = ROOT + ".dims..";
  private static final String REPORT = ROOT + ".report..";
  private static final String DECLARE = ROOT + ".declare..";
  private static final String MODEL = ROOT + ".model..";
  private static final String BUILD = ROOT + ".build..";
  private static final String PASS = ROOT + ".pass..";
  private static final String CHECK = ROOT + ".check..";
  private static final String EXPLAIN = ROOT + ".explain..";
  private static final String WRITE = ROOT + ".write..";

  @ArchTest static final ArchRule DIMS_KNOW_NOTHING_ELSE = onlyOurs(DIMS, DIMS);

  @ArchTest static final ArchRule REPORTS_KNOW_NOTHING_ELSE = onlyOurs(REPORT, REPORT);

  @ArchTest
  static final ArchRule DECLARATIONS_KNOW_DIMS_AND_REPORTS =
      onlyOurs(DECLARE, DECLARE, DIMS, REPORT);

  @ArchTest
  static final ArchRule MODELS_ARE_PLAIN_DATA = onlyOurs(MODEL, MODEL, DECLARE, DIMS, REPORT);

  @ArchTest
  static final ArchRule BUILDING_MAKES_MODELS_OF_DECLARATIONS =
      onlyOurs(BUILD, BUILD, MODEL, DECLARE, DIMS, REPORT);

  @ArchTest static final ArchRule PASSES_KNOW_MODELS = onlyOurs(PASS, PASS, MODEL, DECLARE, DIMS);

  @ArchTest
  static final ArchRule CHECKS_KNOW_MODELS = onlyOurs(CHECK, CHECK, MODEL, DECLARE, DIMS, REPORT);

  @ArchTest
  static final ArchRule EXPLANATIONS_KNOW_MODELS = onlyOurs(EXPLAIN, EXPLAIN, MODEL, DECLARE, DIMS);

  @ArchTest
  static final ArchRule WRITERS_KNOW_MODELS =
      onlyOurs(WRITE, WRITE, PASS, MODEL, EXPLAIN, DECLARE, DIMS, REPORT);

  @ArchTest
  static final ArchRule ONLY_BUILDING_KNOWS_THE_SOLVER =
      noClasses()
          .that(resideInAPackage(ROOT + ".."))
          .and(DescribedPredicate.not(resideInAnyPackage(BUILD, DIMS)))
          .should()
          .dependOnClassesThat(assignableTo(Solver.class));

  @ArchTest
  static final ArchRule FILES_DO_NOT_DEPEND_ON_EACH_OTHER_IN_CIRCLES =
      slices()
          .assignedFrom(new Files(DIMS, DECLARE, REPORT, MODEL, BUILD, PASS, CHECK, EXPLAIN, WRITE))
          .should()
          .beFreeOfCycles();

  @ArchTest
  static final ArchRule NOTHING_KNOWS_THE_PROCESSOR =
      noClasses()
          .that(resideInAPackage(ROOT + ".*.."))
          .should()
          .dependOnClassesThat(resideInAPackage(ROOT));

  @ArchTest
  static final ArchRule WRITING_AND_BUILDING_MEET_AT_THE_EDGE_ALONE =
      noClasses()
          .that(resideInAPackage(ROOT + ".*.."))
          .and(DescribedPredicate.not(resideInAnyPackage(BUILD)))
          .should()
          .dependOnClassesThat(resideInAPackage(BUILD));

  @ArchTest
  static final ArchRule ONLY_THE_EDGES_KNOW_JAVAC =
      noClasses()
          .that(resideInAnyPackage(DIMS, REPORT, MODEL, BUILD, PASS, CHECK, EXPLAIN))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "javax.lang.model..", "javax.annotation..", "javax.tools..", "com.sun.."));

  @ArchTest
  static final ArchRule ONLY_WRITERS_KNOW_JAVAPOET =
      noClasses()
          .that(resideInAPackage(ROOT + ".."))
          .and(DescribedPredicate.not(resideInAPackage(WRITE)))
          .should()
          .dependOnClassesThat(resideInAPackage("com.palantir.."));

  @ArchTest
  static final ArchRule NOTHING_KNOWS_THE_RUNTIME =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.rapt..")
                  .and(DescribedPredicate.not(resideInAPackage(ROOT + ".."))));

  @ArchTest
  static final ArchRule NOTHING_KNOWS_THE_COMPILERS_TREES =
      noClasses().should().dependOnClassesThat(resideInAnyPackage("com.sun.."));

  /**
   * Classes by their files. A sealed type and its cases, which name each other, count as one; so do
   * data that contain each other: a layer has steps, some of which call layers, and an argument of
   * a call may be a rule, whose terms have arguments.
   */
  private record Files(String... packages) implements SliceAssignment {
    private static final Map<String, String> RECURSIVE =
        Map.of(
            Step.class.getName(), Layer.class.getName(),
            RuleTerm.class.getName(), Argument.class.getName());

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return resideInAnyPackage(packages).test(type)
          ? SliceIdentifier.of(containerOf(sealedTypeOf(outermost(type)).getName()))
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "files";
    }

    private static String containerOf(String name) {
      return RECURSIVE.getOrDefault(name, name);
    }

    private static JavaClass outermost(JavaClass type) {
      return type.getEnclosingClass().map(Files::outermost).orElse(type);
    }

    private static JavaClass sealedTypeOf(JavaClass type) {
      return type.getRawInterfaces().stream()
          .filter(it -> it.reflect().isSealed())
          .findFirst()
          .orElse(type);
    }
  }

  /** Of our own packages, one depends on these only. */
  private static ArchRule onlyOurs(String from, String... to) {
    DescribedPredicate<JavaClass> foreign =
        DescribedPredicate.not(resideInAPackage(ROOT + "..")).as("are not ours");
    return classes()
        .that(resideInAPackage(from))
        .should()
        .onlyDependOnClassesThat(foreign.or(resideInAnyPackage(to)));
  }
}
