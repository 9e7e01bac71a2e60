package dev.rapt.examples.minilm.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.rapt.examples.minilm.PublishedModel;
import dev.rapt.examples.minilm.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The stored reference is what the peers compute. {@code -Drapt.regenerate=true} writes it anew: to
 * add a text, add a line with its {@code name} and {@code text} to the file, then regenerate.
 */
class ReferenceFileTest {
  private static final double SEVEN_DIGITS = 1e7;

  @ParameterizedTest
  @EnumSource(PublishedModel.class)
  void storedIdsAndEmbeddingsAreThoseOfThePeers(PublishedModel model)
      throws IOException, OrtException {
    List<Reference> live = new ArrayList<>();
    try (HuggingFaceTokens tokens = new HuggingFaceTokens(model);
        OnnxRuntimeEmbeddings embeddings = new OnnxRuntimeEmbeddings(model)) {
      for (Reference stored : Reference.all(model)) {
        int[] ids = tokens.ids(stored.text());
        double[] embedding = rounded(embeddings.embedding(ids));
        live.add(new Reference(stored.name(), stored.text(), ids, embedding));
      }
    }
    if (Boolean.getBoolean("rapt.regenerate")) {
      write(live, model);
    } else {
      assertSame(live, Reference.all(model));
    }
  }

  private static void assertSame(List<Reference> live, List<Reference> stored) {
    for (int i = 0; i < stored.size(); i++) {
      assertThat(stored.get(i).ids()).as(stored.get(i).name()).isEqualTo(live.get(i).ids());
      assertThat(stored.get(i).embedding())
          .as(stored.get(i).name())
          .containsExactly(live.get(i).embedding(), within(1e-6));
    }
  }

  private static double[] rounded(double[] values) {
    return Arrays.stream(values)
        .map(value -> Math.round(value * SEVEN_DIGITS) / SEVEN_DIGITS)
        .toArray();
  }

  private static void write(List<Reference> references, PublishedModel model) throws IOException {
    Gson gson = new GsonBuilder().disableHtmlEscaping().create();
    StringBuilder file = new StringBuilder();
    for (Reference reference : references) {
      gson.toJson(reference)
          .chars()
          .forEach(
              unit -> {
                if (unit < 0x7F) {
                  file.append((char) unit);
                } else {
                  file.append(String.format("\\u%04x", unit));
                }
              });
      file.append('\n');
    }
    Files.writeString(
        Path.of(System.getProperty("rapt.minilm.resources"))
            .resolve("dev/rapt/examples/minilm")
            .resolve(Reference.file(model)),
        file);
  }
}
