package dev.rapt.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeTest {
  @Test
  void a_string_becomes_a_literal_that_means_it() {
    assertEquals(
        "\"a \\\"b\\\" \\\\ \\n\\t\\r \\u0007 é 你 😀\"",
        page(Code.of("$S", "a \"b\" \\ \n\t\r \u0007 é 你 😀")));
  }

  @Test
  void a_format_with_too_few_arguments_is_refused() {
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> Code.of("$L + $L", 1));
    assertEquals("'$L + $L' has no argument number 2", thrown.getMessage());
  }

  @Test
  void a_format_with_too_many_arguments_is_refused() {
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> Code.of("$L", 1, 2));
    assertEquals("'$L' does not use argument 2", thrown.getMessage());
  }

  @Test
  void a_placeholder_that_is_unknown_is_refused() {
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> Code.of("$X", 1));
    assertEquals("'$X' has a $X", thrown.getMessage());
  }

  @Test
  void the_lines_of_a_statement_after_its_first_stand_deeper() {
    assertEquals(
        "a(\n    b,\n    c);\nd;\n",
        page(Code.builder().statement("a(\n$L)", "b,\nc").statement("d").build()));
  }

  @Test
  void a_block_is_indented() {
    assertEquals(
        "if (a) {\n  b;\n}\n",
        page(Code.builder().begin("if ($L)", "a").statement("b").end().build()));
  }

  @Test
  void code_that_fits_stays_on_its_line_with_what_ends_it() {
    assertEquals("x".repeat(60) + "y".repeat(38) + ");", page(fitting(60, 38)));
  }

  @Test
  void code_that_does_not_fit_with_what_ends_it_is_broken() {
    assertEquals("x".repeat(60) + "\n    " + "y".repeat(39) + ");", page(fitting(60, 39)));
  }

  @Test
  void code_inside_what_is_broken_fits_for_itself() {
    Code inner = Code.fitting(Code.of("b, c"), Code.of("b,\nc"));
    Code outer = Code.fitting(Code.of("$L$L", "x".repeat(98), inner), Code.of("x\n$L", inner));
    assertEquals("x\nb, c", page(outer));
  }

  @Test
  void code_with_a_line_break_of_its_own_does_not_fit_on_a_line() {
    assertEquals("broken", page(Code.fitting(Code.of("a\nb"), Code.of("broken"))));
  }

  @Test
  void joined_code_has_the_separator_only_between() {
    assertEquals("a, b", page(Code.join(List.of(Code.of("a"), Code.of("b")), ", ")));
  }

  private static Code fitting(int before, int behind) {
    Code end = Code.of("y".repeat(behind));
    return Code.of(
        "$L$L);",
        "x".repeat(before),
        Code.fitting(
            end,
            Code.builder().text("\n").indent().indent().add(end).unindent().unindent().build()));
  }

  private static String page(Code code) {
    Page page = new Page(new Names("", Map.of()));
    page.write(code);
    return page.text();
  }
}
