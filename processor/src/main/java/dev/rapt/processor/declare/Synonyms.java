package dev.rapt.processor.declare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What PyTorch, TensorFlow, JAX and published checkpoints call the parameters of a layer. */
final class Synonyms {
  private static final Map<String, List<String>> ROLES =
      Map.ofEntries(
          Map.entry("gamma", List.of("gain")),
          Map.entry("scale", List.of("gain")),
          Map.entry("weight", List.of("gain", "table")),
          Map.entry("weights", List.of("weight", "gain", "table")),
          Map.entry("beta", List.of("bias")),
          Map.entry("shift", List.of("bias")),
          Map.entry("b", List.of("bias")),
          Map.entry("kernel", List.of("weight")),
          Map.entry("matrix", List.of("weight")),
          Map.entry("w", List.of("weight")),
          Map.entry("embedding", List.of("table")),
          Map.entry("embeddings", List.of("table")),
          Map.entry("q", List.of("query")),
          Map.entry("queries", List.of("query")),
          Map.entry("k", List.of("key")),
          Map.entry("keys", List.of("key")),
          Map.entry("v", List.of("value")),
          Map.entry("values", List.of("value")),
          Map.entry("o", List.of("output")),
          Map.entry("out", List.of("output")),
          Map.entry("projection", List.of("output")),
          Map.entry("proj", List.of("output")),
          Map.entry("queryweight", List.of("query")),
          Map.entry("fused", List.of("qkv")),
          Map.entry("inprojection", List.of("qkv")),
          Map.entry("qbias", List.of("queryBias")),
          Map.entry("biasquery", List.of("queryBias")),
          Map.entry("kbias", List.of("keyBias")),
          Map.entry("biaskey", List.of("keyBias")),
          Map.entry("vbias", List.of("valueBias")),
          Map.entry("biasvalue", List.of("valueBias")),
          Map.entry("outbias", List.of("outputBias")),
          Map.entry("biasoutput", List.of("outputBias")),
          Map.entry("qnorm", List.of("queryNorm")),
          Map.entry("knorm", List.of("keyNorm")),
          Map.entry("fc1", List.of("up")),
          Map.entry("w1", List.of("up")),
          Map.entry("inner", List.of("up")),
          Map.entry("fc2", List.of("down")),
          Map.entry("w2", List.of("down")),
          Map.entry("outer", List.of("down")),
          Map.entry("w3", List.of("gate")),
          Map.entry("b1", List.of("upBias")),
          Map.entry("biasup", List.of("upBias")),
          Map.entry("b2", List.of("downBias")),
          Map.entry("biasdown", List.of("downBias")));

  private Synonyms() {}

  /** The role that a name stands for elsewhere, if it is one of those that are open. */
  static Optional<String> role(String name, List<String> open) {
    String letters = name.replace("_", "").toLowerCase(Locale.ROOT);
    return ROLES.getOrDefault(letters, List.of()).stream().filter(open::contains).findFirst();
  }
}
