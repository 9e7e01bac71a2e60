package dev.rapt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The allowed dependencies between the runtime's packages. */
@AnalyzeClasses(packages = "dev.rapt", importOptions = ImportOption.DoNotIncludeTests.class)
class RuntimeArchitectureTest {
  @ArchTest
  static final ArchRule dependenciesPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("vocabulary")
          .definedBy("dev.rapt")
          .layer("tensor")
          .definedBy("dev.rapt.tensor")
          .layer("kernel")
          .definedBy("dev.rapt.kernel")
          .layer("scalar and vector")
          .definedBy("dev.rapt.kernel.scalar", "dev.rapt.kernel.vector")
          .layer("execution")
          .definedBy("dev.rapt.execution")
          .layer("operation")
          .definedBy("dev.rapt.operation")
          .layer("attention")
          .definedBy("dev.rapt.attention")
          .layer("decode")
          .definedBy("dev.rapt.decode")
          .layer("generate")
          .definedBy("dev.rapt.generate")
          .layer("parameter")
          .definedBy("dev.rapt.parameter")
          .layer("checkpoint")
          .definedBy("dev.rapt.checkpoint")
          .layer("train")
          .definedBy("dev.rapt.train")
          .whereLayer("vocabulary")
          .mayNotAccessAnyLayer()
          .whereLayer("tensor")
          .mayNotAccessAnyLayer()
          .whereLayer("kernel")
          .mayOnlyAccessLayers("vocabulary", "tensor")
          .whereLayer("scalar and vector")
          .mayOnlyAccessLayers("vocabulary", "tensor", "kernel")
          .whereLayer("scalar and vector")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("execution")
          .mayOnlyAccessLayers("tensor", "kernel")
          .whereLayer("operation")
          .mayOnlyAccessLayers("vocabulary", "tensor", "kernel", "execution", "attention")
          .whereLayer("attention")
          .mayOnlyAccessLayers("tensor", "kernel", "execution")
          .whereLayer("decode")
          .mayOnlyAccessLayers("tensor", "execution", "attention")
          .whereLayer("generate")
          .mayOnlyAccessLayers("tensor", "decode")
          .whereLayer("parameter")
          .mayOnlyAccessLayers("vocabulary", "tensor")
          .whereLayer("checkpoint")
          .mayOnlyAccessLayers("vocabulary", "tensor", "parameter")
          .whereLayer("train")
          .mayOnlyAccessLayers(
              "tensor", "kernel", "execution", "operation", "parameter", "checkpoint")
          .whereLayer("train")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule scalarAndVectorDoNotKnowEachOther =
      noClasses()
          .that()
          .resideInAPackage("dev.rapt.kernel.scalar")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.rapt.kernel.vector");

  @ArchTest
  static final ArchRule vectorDoesNotLeanOnScalar =
      noClasses()
          .that()
          .resideInAPackage("dev.rapt.kernel.vector")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.rapt.kernel.scalar");

  @ArchTest
  static final ArchRule onlyTheVectorKernelsNameTheVectorApi =
      classes()
          .that()
          .resideOutsideOfPackage("dev.rapt.kernel.vector")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackage("jdk.incubator..");

  @ArchTest
  static final ArchRule thereIsNoReflection =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.lang.reflect");
}
