package dev.rapt.examples.minilm.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import dev.rapt.examples.minilm.Embedder;
import dev.rapt.examples.minilm.PublishedModel;
import dev.rapt.examples.minilm.Reference;
import dev.rapt.examples.minilm.text.Encoding;
import dev.rapt.execution.Execution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our embeddings beside those of ONNX Runtime, live, on the same file. */
class EmbeddingPeerTest {
  @ParameterizedTest
  @EnumSource(PublishedModel.class)
  void everyReferenceTextDiffersByAHundredThousandthAtMost(PublishedModel model)
      throws IOException, OrtException {
    Embedder embedder = Embedder.load(model, Execution.shared());
    try (OnnxRuntimeEmbeddings peer = new OnnxRuntimeEmbeddings(model)) {
      for (Reference reference : Reference.all(model)) {
        Encoding encoding = embedder.encode(reference.text());
        assertThat(doubles(embedder.embed(reference.text())))
            .as(reference.name())
            .containsExactly(peer.embedding(encoding.ids()), within(1e-5));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PublishedModel.class)
  void randomTokensOfEveryLengthDoToo(PublishedModel model) throws IOException, OrtException {
    Random random = new Random(5);
    List<Encoding> encodings = new ArrayList<>();
    for (int length = 2; length <= 512; length += 1 + length / 8) {
      int[] ids = random.ints(length, 999, 30_000).toArray();
      ids[0] = 101;
      ids[length - 1] = 102;
      encodings.add(new Encoding(ids, length));
    }
    List<float[]> embeddings = Embedder.load(model, Execution.shared()).embedEncoded(encodings);
    try (OnnxRuntimeEmbeddings peer = new OnnxRuntimeEmbeddings(model)) {
      for (int i = 0; i < encodings.size(); i++) {
        assertThat(doubles(embeddings.get(i)))
            .as(encodings.get(i).length() + " tokens")
            .containsExactly(peer.embedding(encodings.get(i).ids()), within(1e-5));
      }
    }
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }
}
