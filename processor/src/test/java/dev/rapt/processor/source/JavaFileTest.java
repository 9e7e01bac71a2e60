package dev.rapt.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

class JavaFileTest {
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
                .field(new JavaField(modifiers, TypeName.INT, "A", "", Code.of("1")))
                .field(new JavaField(modifiers, TypeName.INT, "B", "", Code.of("2")))
                .field(new JavaField(modifiers, TypeName.INT, "C", "The last.\n", Code.of("3")))));
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

  static String text(JavaClass.Builder type) {
    return file("near", type.build()).text();
  }

  static JavaFile file(String packageName, JavaClass type) {
    return new JavaFile(packageName, type, NOTHING);
  }

  /** Text is the same whatever a file is made from. */
  private static final Element NOTHING = null;
}
