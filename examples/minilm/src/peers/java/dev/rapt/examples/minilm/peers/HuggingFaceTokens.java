package dev.rapt.examples.minilm.peers;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.rapt.examples.minilm.PublishedModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;

/** Token ids by the tokenizer of HuggingFace, from the same {@code tokenizer.json}. */
final class HuggingFaceTokens implements AutoCloseable {
  private final HuggingFaceTokenizer tokenizer;

  HuggingFaceTokens(PublishedModel model) throws IOException {
    try (InputStream json =
        HuggingFaceTokens.class.getResourceAsStream(
            "/" + model.publishedName() + "-tokenizer.json")) {
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              json, Map.of("padding", "false", "truncation", "true", "maxLength", "512"));
    }
  }

  int[] ids(String text) {
    return Arrays.stream(tokenizer.encode(text).getIds()).mapToInt(Math::toIntExact).toArray();
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
