package dev.rapt.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

class JavaFileTest {
  private static final ClassName TENSOR = new ClassName("far.away", "Tensor");

  @Test
  void a_class_of_another_package_is_imported() {
    assertEquals(
        """
        package near;

        import far.away.Tensor;

        class Model {
          Tensor run() {
            return Tensor.ZERO;
          }
        }
        """,
        text(JavaClass.named("Model").method(returning(TENSOR))));
  }

  @Test
  void a_class_of_the_same_package_needs_no_import() {
    assertEquals(
        """
        package near;

        class Model {
          Tensor run() {
            return Tensor.ZERO;
          }
        }
        """,
        text(JavaClass.named("Model").method(returning(new ClassName("near", "Tensor")))));
  }

  @Test
  void the_second_of_two_classes_with_one_name_is_qualified() {
    assertEquals(
        """
        package near;

        import far.away.Tensor;

        class Model {
          Tensor run() {
            return Tensor.ZERO;
          }

          other.Tensor run() {
            return other.Tensor.ZERO;
          }
        }
        """,
        text(
            JavaClass.named("Model")
                .method(returning(TENSOR))
                .method(returning(new ClassName("other", "Tensor")))));
  }

  @Test
  void a_class_of_the_same_package_has_its_name_before_one_that_would_be_imported() {
    assertEquals(
        """
        package near;

        class Model {
          far.away.Tensor run() {
            return far.away.Tensor.ZERO;
          }

          Tensor run() {
            return Tensor.ZERO;
          }
        }
        """,
        text(
            JavaClass.named("Model")
                .method(returning(TENSOR))
                .method(returning(new ClassName("near", "Tensor")))));
  }

  @Test
  void a_class_hidden_by_a_nested_one_is_qualified() {
    assertEquals(
        """
        package near;

        class Model {
          far.away.Tensor run() {
            return far.away.Tensor.ZERO;
          }

          Tensor run() {
            return Tensor.ZERO;
          }

          class Tensor {}
        }
        """,
        text(
            JavaClass.named("Model")
                .method(returning(TENSOR))
                .method(returning(new ClassName("near", "Model.Tensor")))
                .nested(JavaClass.named("Tensor").build())));
  }

  @Test
  void a_class_is_qualified_only_where_a_nested_one_hides_it() {
    assertEquals(
        """
        package near;

        import far.away.Tensor;

        class Model {
          Tensor run() {
            return Tensor.ZERO;
          }

          class Layer {
            far.away.Tensor run() {
              return far.away.Tensor.ZERO;
            }

            class Tensor {}
          }
        }
        """,
        text(
            JavaClass.named("Model")
                .method(returning(TENSOR))
                .nested(
                    JavaClass.named("Layer")
                        .method(returning(TENSOR))
                        .nested(JavaClass.named("Tensor").build())
                        .build())));
  }

  @Test
  void a_nested_class_has_the_shortest_name_that_means_it() {
    ClassName trace = new ClassName("near", "Model.Trace");
    ClassName below = new ClassName("near", "Model.Layer.Trace");
    assertEquals(
        """
        package near;

        class Model {
          Layer.Trace run() {
            return Layer.Trace.ZERO;
          }

          class Layer {
            Model.Trace run() {
              return Model.Trace.ZERO;
            }

            Trace run() {
              return Trace.ZERO;
            }

            class Trace {}
          }

          class Trace {}
        }
        """,
        text(
            JavaClass.named("Model")
                .method(returning(below))
                .nested(
                    JavaClass.named("Layer")
                        .method(returning(trace))
                        .method(returning(below))
                        .nested(JavaClass.named("Trace").build())
                        .build())
                .nested(JavaClass.named("Trace").build())));
  }

  @Test
  void a_class_of_the_language_is_imported_since_one_of_the_package_would_hide_it() {
    assertEquals(
        """
        package near;

        import java.lang.Math;

        class Model {
          Math run() {
            return Math.ZERO;
          }
        }
        """,
        text(JavaClass.named("Model").method(returning(ClassName.of(Math.class)))));
  }

  @Test
  void the_unnamed_package_has_no_declaration() {
    assertEquals(
        """
        import far.away.Tensor;

        class Model {
          Tensor run() {
            return Tensor.ZERO;
          }
        }
        """,
        file("", JavaClass.named("Model").method(returning(TENSOR)).build()).text());
  }

  @Test
  void constants_stand_together_unless_they_are_documented() {
    Set<Modifier> modifiers = Set.of(Modifier.FINAL, Modifier.STATIC, Modifier.PUBLIC);
    assertEquals(
        """
        package near;

        class Model {
          public static final int A = 1;
          public static final int B = 2;

          /** The last. */
          public static final int C = 3;
        }
        """,
        text(
            JavaClass.named("Model")
                .field(new JavaField(modifiers, TypeName.INT, "A", Code.NONE, Code.of("1")))
                .field(new JavaField(modifiers, TypeName.INT, "B", Code.NONE, Code.of("2")))
                .field(
                    new JavaField(
                        modifiers, TypeName.INT, "C", Code.of("The last.\n"), Code.of("3")))));
  }

  @Test
  void documentation_of_several_lines_is_a_block_without_trailing_blanks() {
    assertEquals(
        """
        package near;

        /**
         * A model.
         *
         * @param size a size
         */
        record Model(int size) {}
        """,
        text(
            JavaClass.record("Model")
                .component(new JavaParameter(TypeName.INT, "size"))
                .javadoc("A model.\n\n@param size a size\n")));
  }

  @Test
  void parameters_that_do_not_fit_behind_the_name_stand_below_it() {
    JavaMethod.Builder method = JavaMethod.method("method");
    for (int number = 0; number < 6; number++) {
      method.parameter(TypeName.DOUBLE, "parameter" + number);
    }
    assertEquals(
        """
        package near;

        class Model {
          void method(
              double parameter0,
              double parameter1,
              double parameter2,
              double parameter3,
              double parameter4,
              double parameter5) {}

          void method(
              double parameter0, double parameter1, double parameter2, double parameter3, int last) {}
        }
        """,
        text(
            JavaClass.named("Model")
                .method(method.build())
                .method(
                    JavaMethod.method("method")
                        .parameter(TypeName.DOUBLE, "parameter0")
                        .parameter(TypeName.DOUBLE, "parameter1")
                        .parameter(TypeName.DOUBLE, "parameter2")
                        .parameter(TypeName.DOUBLE, "parameter3")
                        .parameter(TypeName.INT, "last")
                        .build())));
  }

  @Test
  void a_generic_method_takes_any_number_of_arguments() {
    assertEquals(
        """
        package near;

        import java.lang.Object;
        import java.util.List;

        class Model {
          public static <R> List<R> any(Object... all) {}
        }
        """,
        text(
            JavaClass.named("Model")
                .method(
                    JavaMethod.method("any")
                        .modifiers(Modifier.STATIC, Modifier.PUBLIC)
                        .typeVariable("R")
                        .returns(
                            new TypeName.Parameterized(
                                ClassName.of(List.class), new TypeName.Plain("R")))
                        .parameter(TypeName.of(Object[].class), "all")
                        .varargs()
                        .build())));
  }

  private static JavaMethod returning(ClassName type) {
    return JavaMethod.method("run").returns(type).statement("return $T.ZERO", type).build();
  }

  private static String text(JavaClass.Builder type) {
    return file("near", type.build()).text();
  }

  private static JavaFile file(String packageName, JavaClass type) {
    return new JavaFile(packageName, type, NOTHING);
  }

  /** Text is the same whatever a file is made from. */
  private static final Element NOTHING = null;
}
