package dev.rapt.examples.minilm.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The published names of projections. PyTorch's exporter transposes the weight of a linear layer to
 * {@code [in, out]} and renames it, for example to {@code onnx::MatMul_885}. The bias that is added
 * to the product keeps its name, so {@code query.bias} implies that the weight is {@code
 * query.weight}.
 */
final class ProjectionNames {
  private static final String BIAS = ".bias";
  private static final String WEIGHT = ".weight";

  private ProjectionNames() {}

  /** For each such weight of a graph, by its name in the file, the published name. */
  static Map<String, String> of(GraphProto graph) {
    Set<String> stored = new HashSet<>();
    graph.getInitializerList().forEach(tensor -> stored.add(tensor.getName()));
    Map<String, String> weightOfProduct = new HashMap<>();
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOpType().equals("MatMul") && stored.contains(node.getInput(1))) {
        weightOfProduct.put(node.getOutput(0), node.getInput(1));
      }
    }
    Map<String, String> names = new HashMap<>();
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOpType().equals("Add")) {
        name(node.getInput(0), node.getInput(1), weightOfProduct, names);
        name(node.getInput(1), node.getInput(0), weightOfProduct, names);
      }
    }
    return names;
  }

  private static void name(
      String bias, String product, Map<String, String> weightOfProduct, Map<String, String> names) {
    String weight = weightOfProduct.get(product);
    if (weight != null && bias.endsWith(BIAS)) {
      names.put(weight, bias.substring(0, bias.length() - BIAS.length()) + WEIGHT);
    }
  }
}
