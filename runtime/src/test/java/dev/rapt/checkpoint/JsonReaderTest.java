package dev.rapt.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @Test
  void valuesOfAllKindsAreRead() throws JsonException {
    assertThat(JsonReader.read(" {\"a\" : [1, -2.5e+3, true, false, null],\r\n\t\"b\":{} } "))
        .isEqualTo(
            new Json.Members(
                Map.of(
                    "a",
                    new Json.Elements(
                        List.of(
                            new Json.Number("1"),
                            new Json.Number("-2.5e+3"),
                            new Json.Literal("true"),
                            new Json.Literal("false"),
                            new Json.Literal("null"))),
                    "b",
                    new Json.Members(Map.of()))));
  }

  @Test
  void escapesAreResolved() throws JsonException {
    assertThat(JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\""))
        .isEqualTo(new Json.Text("\"\\/\b\f\n\r\t\u00e9\ud83d\ude00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "10", "1.05", "1e5", "1E-05", "-0.0e+0"})
  void numbersAreKeptAsWritten(String digits) throws JsonException {
    assertThat(JsonReader.read(digits)).isEqualTo(new Json.Number(digits));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "01",
        "+1",
        "1.",
        ".5",
        "1e",
        "0x1",
        "NaN",
        "Infinity",
        "-",
        "tru",
        "True",
        "nul",
        "{",
        "[",
        "[1",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{}{}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{1:1}",
        "{\"a\" 1}",
        "\"a",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\\u12\"",
        "\"a\nb\"",
        "\"\u0000\"",
        "'a'",
        "// a\n1",
        "1 /* a */",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\\ud800a\"",
        "\u00a01",
        "\"\\\u0665\"",
        "\"\\u\u0665\u0665\u0665\u0665\""
      })
  void textOutsideTheGrammarIsRejected(String text) {
    assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(JsonException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[1,2 | 4 | needs ']', got the end of the text",
        "{\"a\":1,\"b\":2,\"a\":3} | 13 | key \"a\" occurs twice",
        "[1,x] | 3 | needs a value, got \"x\"",
        "\"a\\qb\" | 3 | needs an escape, got \"q\"",
        "[tru] | 1 | needs true, got \"t\""
      })
  void anErrorNamesThePositionAndTheReason(String text, int position, String message) {
    assertThatThrownBy(() -> JsonReader.read(text))
        .isInstanceOfSatisfying(
            JsonException.class, found -> assertThat(found.position()).isEqualTo(position))
        .hasMessage(message);
  }

  @Test
  void aTextOfFarMoreValuesThanAnyFileHoldsIsRefused() {
    String row = "[" + "0,".repeat(1023) + "0]";
    String plane = "[" + (row + ",").repeat(1023) + row + "]";
    String text = "[" + (plane + ",").repeat(4) + plane + "]";

    assertThatThrownBy(() -> JsonReader.read(text))
        .isInstanceOf(JsonException.class)
        .hasMessage("more than 4194304 values");
  }

  @Test
  void aQuotedTextIsReadBack() throws JsonException {
    String text = "a\"\\/\b\f\n\r\t\u0001\u001f\u007f\u00e9\ud83d\ude00";
    assertThat(JsonReader.read(JsonText.quote(text))).isEqualTo(new Json.Text(text));
    assertThat(JsonText.quote("\u0001\"/")).isEqualTo("\"\\u0001\\\"/\"");
  }
}
