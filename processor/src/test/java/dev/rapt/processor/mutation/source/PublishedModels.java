package dev.rapt.processor.mutation.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The models that the proofs declare as they are published, each size made small and unlike the
 * others: a mistake in a shape is then none only where it is none at any size.
 */
public final class PublishedModels {
  private static final Path FOLDER = Path.of("src/proof/java/dev/rapt/proof/models");

  private PublishedModels() {}

  /** The models by what they are called in reports. */
  public static Map<String, ModelSource> read() throws IOException {
    SourceReader reader =
        SourceReader.of(
            Stream.of(
                    "bert/MiniLm",
                    "gpt/Gpt2",
                    "gpt/MiniGpt",
                    "llama/Llama",
                    "decoder/Encoder",
                    "decoder/Decoder")
                .map(it -> FOLDER.resolve(it + ".java"))
                .toList());
    Map<String, ModelSource> models = new LinkedHashMap<>();
    models.put(
        "MiniLM",
        sized(
            reader.model("MiniLm", "MiniLm"),
            "MiniLm",
            "V = 61, P = 17, D = 24, H = 4, K = D / H, F = 40, N = 3"));
    models.put(
        "GPT-2",
        sized(reader.model("Gpt2", "Gpt2"), "Gpt2", "V = 61, P = 17, D = 24, H = 4, N = 2"));
    models.put(
        "mini-GPT",
        sized(
            reader.model("MiniGpt", "MiniGpt"),
            "MiniGpt",
            "V = 61, D = 24, H = 4, K = D / H, F = 40, N = 3"));
    ModelSource llama =
        sized(
            sized(
                reader.model("Llama", "Llama"),
                "Llama",
                "V = 61, D = 24, H = 4, G = 2, F = 40, N = 3"),
            "GroupedAttention",
            "K = 10");
    models.put("Llama", llama);
    models.put("Llama block", block(llama));
    models.put(
        "encoder",
        sized(
            reader.model("Encoder", "Encoder"),
            "Encoder",
            "V = 61, D = 24, H = 4, K = D / H, F = 40, N = 3"));
    models.put(
        "decoder",
        sized(
            reader.model("Decoder", "Decoder"),
            "Decoder",
            "V = 61, D = 24, M = 28, H = 4, K = D / H, F = 40, N = 3"));
    return models;
  }

  private static ModelSource sized(ModelSource model, String record, String dims) {
    return model.with(model.record(record).orElseThrow().with(AnnotationSource.of("Dims", dims)));
  }

  /** One block as a root of its own, whose width is read from the weights. */
  private static ModelSource block(ModelSource llama) {
    RecordSource block =
        llama
            .record("Block")
            .orElseThrow()
            .with(AnnotationSource.of("Input", "B, T, D"))
            .with(AnnotationSource.of("Dims", "H = 4, G = 2, F = 40"));
    return new ModelSource(
            Stream.concat(
                    Stream.of(block),
                    llama.records().stream().filter(it -> !it.name().equals("Block")))
                .toList())
        .withoutUnused();
  }
}
