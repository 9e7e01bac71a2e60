package dev.rapt.examples.minilm.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.rapt.checkpoint.Checkpoint;
import dev.rapt.checkpoint.CheckpointException;
import dev.rapt.checkpoint.ElementType;
import dev.rapt.checkpoint.StoredTensor;
import dev.rapt.tensor.Explanation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The weights in an ONNX file as a checkpoint. The file's anonymous projections get their published
 * names, and are transposed to the published layout, {@code [out, in]}.
 */
public final class OnnxCheckpoint implements Checkpoint {
  private final String origin;
  private final Map<String, StoredTensor> tensors;

  private OnnxCheckpoint(String origin, Map<String, StoredTensor> tensors) {
    this.origin = origin;
    this.tensors = Collections.unmodifiableMap(tensors);
  }

  /**
   * Reads a whole file.
   *
   * @param file the bytes; the stream is not closed
   * @param origin the origin, for messages
   * @throws CheckpointException if they are not an ONNX model, or a tensor in it is damaged
   * @throws IOException if they cannot be read
   */
  public static OnnxCheckpoint read(InputStream file, String origin) throws IOException {
    GraphProto graph = parse(file, origin);
    Map<String, String> published = ProjectionNames.of(graph);
    Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    for (TensorProto stored : graph.getInitializerList()) {
      String name = published.getOrDefault(stored.getName(), stored.getName());
      boolean transposed = published.containsKey(stored.getName()) && stored.getDimsCount() == 2;
      OnnxTensor tensor = new OnnxTensor(name, type(stored, origin), stored, transposed);
      requireComplete(tensor, origin);
      if (tensors.put(name, tensor) != null) {
        throw refused(origin, "two tensors have the same name", "name", name);
      }
    }
    return new OnnxCheckpoint(origin, tensors);
  }

  @Override
  public String origin() {
    return origin;
  }

  /** The names in the order of the file. */
  @Override
  public Set<String> names() {
    return tensors.keySet();
  }

  @Override
  public Optional<StoredTensor> find(String name) {
    return Optional.ofNullable(tensors.get(name));
  }

  private static GraphProto parse(InputStream file, String origin) throws IOException {
    try {
      GraphProto graph = ModelProto.parseFrom(file).getGraph();
      if (graph.getNodeCount() == 0 || graph.getInitializerCount() == 0) {
        throw refused(origin, "this is not an ONNX model", "got", "no graph with weights");
      }
      return graph;
    } catch (InvalidProtocolBufferException broken) {
      throw new CheckpointException(
          explanation(
              origin, "this is not an ONNX model", "got", String.valueOf(broken.getMessage())),
          broken);
    }
  }

  private static ElementType type(TensorProto stored, String origin) {
    TensorProto.DataType type = TensorProto.DataType.forNumber(stored.getDataType());
    if (type != null) {
      switch (type) {
        case FLOAT:
          return ElementType.F32;
        case FLOAT16:
          return ElementType.F16;
        case BFLOAT16:
          return ElementType.BF16;
        case DOUBLE:
          return ElementType.F64;
        case INT64:
          return ElementType.I64;
        case INT32:
          return ElementType.I32;
        case INT8:
          return ElementType.I8;
        case UINT8:
          return ElementType.U8;
        case BOOL:
          return ElementType.BOOL;
        default:
          break;
      }
    }
    throw refused(origin, stored.getName() + " has an unknown element type", "got", type + "");
  }

  private static void requireComplete(OnnxTensor tensor, String origin) {
    long bytes = tensor.type().bytes();
    for (long size : tensor.shape()) {
      bytes = Math.multiplyExact(bytes, size);
    }
    int found = tensor.stored().getRawData().size();
    if (found != bytes) {
      throw new CheckpointException(
          explanation(
                  origin,
                  tensor.name() + " does not have the bytes of its shape",
                  "needs",
                  bytes + " raw bytes for " + tensor.type() + " " + tensor.shape())
              .with("got", found + " raw bytes"));
    }
  }

  private static CheckpointException refused(
      String origin, String summary, String label, String text) {
    return new CheckpointException(explanation(origin, summary, label, text));
  }

  private static Explanation explanation(String origin, String summary, String label, String text) {
    return Explanation.of("onnx-format", summary).with("file", origin).with(label, text);
  }
}
