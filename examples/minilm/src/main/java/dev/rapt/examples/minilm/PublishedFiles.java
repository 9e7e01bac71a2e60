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

/**
 * The published files of a model, from the class path.
 *
 * @param name the prefix of their names, such as {@code all-minilm-l6-v2}
 */
record PublishedFiles(String name) {
  /** The weights. */
  Checkpoint weights() {
    String file = name + ".onnx";
    try (InputStream bytes = open(file)) {
      return OnnxCheckpoint.read(bytes, file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Vocabulary vocabulary() {
    try (Reader json =
        new InputStreamReader(open(name + "-tokenizer.json"), StandardCharsets.UTF_8)) {
      return Vocabulary.read(json);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static InputStream open(String file) {
    InputStream bytes = PublishedFiles.class.getResourceAsStream("/" + file);
    if (bytes == null) {
      throw new IllegalStateException(
          file
              + " is not on the class path: add the langchain4j-embeddings artifact that contains it");
    }
    return bytes;
  }
}
