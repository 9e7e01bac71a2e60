package dev.rapt.examples.minilm;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the peers make of a text: a file for each model, one text a line.
 *
 * @param name what the text is there for
 * @param text the text
 * @param ids its token ids by the tokenizer of HuggingFace, truncated to 512
 * @param embedding its embedding by ONNX Runtime, pooled and unit-normalised in double
 */
public record Reference(String name, String text, int[] ids, double[] embedding) {
  /** Those of all-MiniLM-L6-v2. */
  public static List<Reference> all() {
    return all(PublishedModel.MINILM);
  }

  /** Those of a model. */
  public static List<Reference> all(PublishedModel model) {
    Gson gson = new Gson();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Reference.class.getResourceAsStream(file(model)), StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> gson.fromJson(line, Reference.class)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The file of a model, beside this class. */
  public static String file(PublishedModel model) {
    return "reference-" + model + ".jsonl";
  }

  @Override
  public String toString() {
    return name;
  }
}
