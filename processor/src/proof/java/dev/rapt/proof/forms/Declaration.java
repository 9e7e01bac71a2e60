package dev.rapt.proof.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * A declaration of an attention layer, drawn at random.
 *
 * @param name of the class around it
 */
record Declaration(String name, LayerSizes sizes, LayerOptions options, LayerParts parts) {
  /**
   * A component of its record.
   *
   * @param shape as declared
   * @param actual the same in numbers
   */
  record Part(String name, String shape, int... actual) {}

  /** Whether it is also made of two layers, attention of one head and a linear map. */
  boolean isApart() {
    return sizes.heads() == 1 && sizes.hasOutput();
  }

  /** Whether new positions can be computed alone. */
  boolean decodes() {
    return options.causal() && !sizes.hasMemory();
  }

  /** The name in dims of the number of key and value heads. */
  String groups() {
    return sizes.groups() == sizes.heads() ? "H" : "G";
  }

  /** The name in dims of the size of a value. */
  String valueSize() {
    return parts.fused() ? "K" : "E";
  }

  /** The projections of query, key and value, with their biases and norms. */
  List<Part> headParts() {
    List<Part> all = new ArrayList<>();
    int query = sizes.heads() * sizes.keySize();
    int key = sizes.groups() * sizes.keySize();
    if (parts.fused()) {
      String text = groups().equals("H") ? "3*H*K" : "(H + 2*G)*K";
      projection(all, "qkv", "D", sizes.width(), text, query + 2 * key);
    } else {
      String read = sizes.hasMemory() ? "M" : "D";
      int value = sizes.groups() * sizes.valueSize();
      projection(all, "query", "D", sizes.width(), "H*K", query);
      projection(all, "key", read, sizes.read(), groups() + "*K", key);
      projection(all, "value", read, sizes.read(), groups() + "*E", value);
    }
    for (String normed : List.of("query", "key")) {
      if (parts.normed().contains(normed)) {
        all.add(new Part(normed + "Norm", "K", sizes.keySize()));
      }
    }
    return all;
  }

  /** The output projection with its bias; nothing without one. */
  List<Part> outputParts() {
    List<Part> all = new ArrayList<>();
    if (sizes.hasOutput()) {
      int in = sizes.heads() * sizes.valueSize();
      projection(all, "output", "H*" + valueSize(), in, "O", sizes.output());
    }
    return all;
  }

  private void projection(
      List<Part> all, String name, String inText, int in, String outText, int out) {
    all.add(new Part(name, inText + ", " + outText, in, out));
    if (parts.biased().contains(name)) {
      all.add(new Part(name + "Bias", outText, out));
    }
  }
}
