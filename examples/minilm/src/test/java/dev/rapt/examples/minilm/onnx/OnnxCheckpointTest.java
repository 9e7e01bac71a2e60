package dev.rapt.examples.minilm.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import dev.rapt.checkpoint.CheckpointException;
import dev.rapt.checkpoint.ElementType;
import dev.rapt.checkpoint.StoredTensor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxCheckpointTest {
  @Test
  void aProjectionTakesItsNameFromTheBiasAddedToItsProduct() {
    OnnxCheckpoint checkpoint =
        read(model(matMul("x", "onnx::MatMul_1", "xw"), add("layer.bias", "xw", "y")));
    assertThat(checkpoint.names()).containsExactly("layer.bias", "layer.weight");
  }

  @Test
  void theBiasMayStandOnEitherSide() {
    OnnxCheckpoint checkpoint =
        read(model(matMul("x", "onnx::MatMul_1", "xw"), add("xw", "layer.bias", "y")));
    assertThat(checkpoint.names()).containsExactly("layer.bias", "layer.weight");
  }

  @Test
  void aProjectionIsPresentedAsPublishedOutByIn() {
    OnnxCheckpoint checkpoint =
        read(model(matMul("x", "onnx::MatMul_1", "xw"), add("layer.bias", "xw", "y")));
    StoredTensor weight = checkpoint.find("layer.weight").orElseThrow();
    assertThat(weight.shape()).containsExactly(3L, 2L);
    // [in, out] in the file: rows 1 2 3 and 4 5 6
    assertThat(weight.read().toArray()).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(weight.read().shape()).containsExactly(3, 2);
  }

  @Test
  void aMatrixWithoutABiasStaysAsItIs() {
    OnnxCheckpoint checkpoint = read(model(matMul("x", "onnx::MatMul_1", "xw")));
    StoredTensor weight = checkpoint.find("onnx::MatMul_1").orElseThrow();
    assertThat(weight.shape()).containsExactly(2L, 3L);
    assertThat(weight.read().toArray()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void aNameThatIsNotThereIsEmpty() {
    assertThat(read(model(matMul("x", "onnx::MatMul_1", "xw"))).find("layer.weight")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a text file\n", "{\"json\": true}", "PK\u0003\u0004"})
  void aFileThatIsNotOnnxIsRefused(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> OnnxCheckpoint.read(new ByteArrayInputStream(bytes), "some.onnx"))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("not an ONNX model")
        .hasMessageContaining("some.onnx");
  }

  @Test
  void aFileThatWasCutIsRefused() {
    byte[] whole = model(matMul("x", "onnx::MatMul_1", "xw")).toByteArray();
    byte[] cut = Arrays.copyOf(whole, whole.length - 5);
    assertThatThrownBy(() -> OnnxCheckpoint.read(new ByteArrayInputStream(cut), "cut.onnx"))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("cut.onnx");
  }

  @Test
  void aTensorWithTooFewBytesIsRefusedWithBothSizes() {
    TensorProto small = tensor("small", List.of(2L, 2L), 1, 2, 3);
    ModelProto model = withTensors(List.of(small), matMul("x", "small", "y"));
    assertThatThrownBy(() -> read(model))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("small")
        .hasMessageContaining("16 raw bytes")
        .hasMessageContaining("12 raw bytes");
  }

  @Test
  void twoTensorsOfOneNameAreRefused() {
    TensorProto one = tensor("same", List.of(1L), 1);
    ModelProto model = withTensors(List.of(one, one), matMul("x", "same", "y"));
    assertThatThrownBy(() -> read(model))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("two tensors have the same name");
  }

  @Test
  void textIsNoTensorOfNumbers() {
    TensorProto text =
        TensorProto.newBuilder()
            .setName("text")
            .setDataType(TensorProto.DataType.STRING.getNumber())
            .build();
    assertThatThrownBy(() -> read(withTensors(List.of(text), matMul("x", "text", "y"))))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("STRING");
  }

  @Test
  void integersAreNotReadAsSinglePrecision() {
    TensorProto ids =
        TensorProto.newBuilder()
            .setName("ids")
            .addDims(1)
            .setDataType(TensorProto.DataType.INT64.getNumber())
            .setRawData(ByteString.copyFrom(new byte[8]))
            .build();
    StoredTensor stored =
        read(withTensors(List.of(ids), matMul("x", "ids", "y"))).find("ids").orElseThrow();
    assertThat(stored.type()).isEqualTo(ElementType.I64);
    assertThatThrownBy(stored::read)
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("I64");
  }

  private static OnnxCheckpoint read(ModelProto model) {
    try {
      return OnnxCheckpoint.read(new ByteArrayInputStream(model.toByteArray()), "test.onnx");
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /** A bias of three numbers and an anonymous matrix {@code [2, 3]} under the given nodes. */
  private static ModelProto model(NodeProto... nodes) {
    return withTensors(
        List.of(
            tensor("layer.bias", List.of(3L), 7, 8, 9),
            tensor("onnx::MatMul_1", List.of(2L, 3L), 1, 2, 3, 4, 5, 6)),
        nodes);
  }

  private static ModelProto withTensors(List<TensorProto> tensors, NodeProto... nodes) {
    return ModelProto.newBuilder()
        .setGraph(GraphProto.newBuilder().addAllInitializer(tensors).addAllNode(List.of(nodes)))
        .build();
  }

  private static TensorProto tensor(String name, List<Long> shape, float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return TensorProto.newBuilder()
        .setName(name)
        .addAllDims(shape)
        .setDataType(TensorProto.DataType.FLOAT.getNumber())
        .setRawData(ByteString.copyFrom(bytes.flip()))
        .build();
  }

  private static NodeProto matMul(String left, String right, String output) {
    return node("MatMul", left, right, output);
  }

  private static NodeProto add(String left, String right, String output) {
    return node("Add", left, right, output);
  }

  private static NodeProto node(String operation, String left, String right, String output) {
    return NodeProto.newBuilder()
        .setOpType(operation)
        .addInput(left)
        .addInput(right)
        .addOutput(output)
        .build();
  }
}
