package dev.rapt.processor.source;

import static dev.rapt.processor.source.JavaFileTest.file;
import static dev.rapt.processor.source.JavaFileTest.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ImportsTest {
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

  private static JavaMethod returning(ClassName type) {
    return JavaMethod.method("run").returns(type).statement("return $T.ZERO", type).build();
  }
}
