package dev.rapt.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.Layout;
import dev.rapt.parameter.ParameterPath;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.parameter.TinyModel;
import dev.rapt.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingTest {
  @TempDir Path directory;

  private Path file;
  private final Map<String, Tensor> published = new LinkedHashMap<>();

  @BeforeEach
  void publish() {
    file = directory.resolve("tiny.safetensors");
    published.put("embeddings.words", counting(5, 4));
    for (int block = 0; block < 2; block++) {
      String prefix = "encoder.layer." + block + ".";
      published.put(prefix + "self.query.weight", counting(6, 4));
      published.put(prefix + "self.query.bias", counting(6));
      published.put(prefix + "output.weight", counting(6, 4));
    }
    published.put("LayerNorm.weight", counting(4));
  }

  private static Tensor counting(int... shape) {
    Tensor tensor = Tensor.zeros(shape);
    for (int index = 0; index < tensor.elementCount(); index++) {
      tensor.values()[index] = index;
    }
    return tensor;
  }

  private Checkpoint written() {
    Safetensors.write(file, published);
    return Safetensors.open(file);
  }

  private TinyModel loaded() {
    return Loading.load(TinyModel.PARAMETERS, written());
  }

  @Test
  void aProjectionStoredOutInIsTransposed() {
    Tensor query = loaded().blocks().get(1).query();

    // Published row 5, column 3 is number 5 * 4 + 3.
    assertThat(query.shape()).containsExactly(4, 6);
    assertThat(query.get(3, 5)).isEqualTo(23f);
    assertThat(query.get(0, 5)).isEqualTo(20f);
    assertThat(query.get(1, 0)).isEqualTo(1f);
  }

  @Test
  void aProjectionStoredInOutAndEverythingElseStayUnchanged() {
    TinyModel model = loaded();

    assertThat(model.blocks().get(0).output()).isEqualTo(counting(6, 4));
    assertThat(model.blocks().get(0).queryBias()).isEqualTo(counting(6));
    assertThat(model.words()).isEqualTo(counting(5, 4));
    assertThat(model.norm().gain()).isEqualTo(counting(4));
  }

  @Test
  void aLargeMatrixIsTransposedCompletely() {
    Tensor stored = counting(67, 45);
    Safetensors.write(file, Map.of("w", stored));
    ParameterTree<Tensor> tree =
        ParameterTree.of(
            source ->
                source.tensor(ParameterPath.root().projection("w", "w", Layout.OUT_IN, 45, 67)),
            (weights, visitor) -> visitor.tensor(weights));

    Tensor loaded = Loading.load(tree, Safetensors.open(file));

    for (int row = 0; row < 67; row++) {
      for (int column = 0; column < 45; column++) {
        assertThat(loaded.get(column, row)).isEqualTo(stored.get(row, column));
      }
    }
  }

  @Test
  void anOpenListHasTheLengthOfTheConsecutiveIndices() {
    published.put("encoder.layer.2.self.query.weight", counting(6, 4));
    published.put("encoder.layer.2.self.query.bias", counting(6));
    published.put("encoder.layer.2.output.weight", counting(6, 4));

    assertThat(Loading.load(TinyModel.OPEN_PARAMETERS, written()).blocks()).hasSize(3);
  }

  @Test
  void anIndexAfterAGapIsUnexpected() {
    published.put("encoder.layer.10.output.weight", counting(6, 4));

    assertThatThrownBy(() -> Loading.load(TinyModel.OPEN_PARAMETERS, written()))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("unexpected  encoder.layer.10.output.weight is F32 [6, 4]");
  }

  @Test
  void anOpenSizeIsThatOfTheCheckpoint() {
    published.put("embeddings.words", counting(9, 4));

    assertThat(Loading.load(TinyModel.OPEN_PARAMETERS, written()).words())
        .isEqualTo(counting(9, 4));
  }

  @Test
  void anOpenSizeLeavesTheOtherAxesDeclared() {
    published.put("embeddings.words", counting(9, 3));

    assertThatThrownBy(() -> Loading.load(TinyModel.OPEN_PARAMETERS, written()))
        .hasMessageContaining(
            "shape   embeddings.words is F32 [9, 3], needs [any, 4] for words [any, 4]");
  }

  @Test
  void everythingThatDoesNotFitIsReportedAtOnce() {
    published.remove("LayerNorm.weight");
    published.put("LayerNorm.gamma.weight", counting(4));
    published.put("encoder.layer.0.self.query.bias", counting(5));
    published.put("encoder.layer.1.self.query.weight", counting(4, 6));
    published.remove("encoder.layer.1.output.weight");
    published.put("pooler.dense.bias", counting(4));
    published.put("pooler.dense.weight", counting(4, 4));

    assertThatThrownBy(this::loaded)
        .isInstanceOf(CheckpointException.class)
        .hasMessage(
            """
            [rapt/checkpoint-mismatch] %s does not fit the model: \
            2 missing, 2 of another shape or type, 3 unexpected
                missing     encoder.layer.1.output.weight for blocks.1.output [6, 4]
                missing     LayerNorm.weight for norm.gain [4]
                shape       encoder.layer.0.self.query.bias is F32 [5], needs [6] \
            for blocks.0.queryBias [6]
                shape       encoder.layer.1.self.query.weight is F32 [4, 6], needs [6, 4], \
            stored [out, in], for blocks.1.query [4, 6]; \
            it is stored transposed: use @Stored(layout = IN_OUT)
                unexpected  LayerNorm.gamma.weight is F32 [4]
                unexpected  pooler.dense.bias is F32 [4]
                unexpected  pooler.dense.weight is F32 [4, 4]
                fix         checkpoint.ignoring("LayerNorm.gamma.weight", "pooler.*") \
            leaves out what the model does not use
                fix         specify the names in the checkpoint with @Stored"""
                .formatted(file));
  }

  @Test
  void aNearNameIsSuggestedForAMissingOne() {
    published.put("LayerNorm.weights", published.remove("LayerNorm.weight"));

    assertThatThrownBy(this::loaded)
        .hasMessageContaining(
            "LayerNorm.weight for norm.gain [4], did you mean LayerNorm.weights?");
  }

  @Test
  void aCheckpointUnderAPrefixIsRecognised() {
    Map<String, Tensor> prefixed = new LinkedHashMap<>();
    published.forEach((name, tensor) -> prefixed.put("bert." + name, tensor));
    Safetensors.write(file, prefixed);
    Checkpoint checkpoint = Safetensors.open(file);

    assertThatThrownBy(() -> Loading.load(TinyModel.PARAMETERS, checkpoint))
        .hasMessageContaining("8 missing, 8 unexpected")
        .hasMessageEndingWith("fix         checkpoint.under(\"bert.\")");
    assertThat(Loading.load(TinyModel.PARAMETERS, checkpoint.under("bert."))).isEqualTo(loaded());
  }

  @Test
  void aPrefixThatNoNameHasIsWhatTheFixIsAbout() {
    Safetensors.write(file, published);
    Checkpoint nothing = Safetensors.open(file).ignoring("pooler.*").under("bert.");

    assertThatThrownBy(() -> Loading.load(TinyModel.PARAMETERS, nothing))
        .hasMessageContaining(file + " under bert. does not fit the model")
        .hasMessageContaining("8 missing")
        .hasMessageEndingWith(
            "fix      nothing is left of "
                + file
                + ", whose first name is LayerNorm.weight: change the argument of under or"
                + " ignoring");
  }

  @Test
  void whatIsIgnoredIsNotUnexpected() {
    TinyModel model = loaded();
    published.put("pooler.weight", counting(4, 4));

    assertThat(Loading.load(TinyModel.PARAMETERS, written().ignoring("pooler.*"))).isEqualTo(model);
  }

  @Test
  void aTypeThatIsNotNumericIsReportedWithTheRest() throws IOException {
    ParameterTree<Tensor> tree =
        ParameterTree.of(
            source -> source.tensor(ParameterPath.root().bias("bias", "b", 4)),
            (weights, visitor) -> visitor.tensor(weights));
    Path mask =
        SafetensorsFile.of(
            directory, "{\"b\":{\"dtype\":\"BOOL\",\"shape\":[4],\"data_offsets\":[0,4]}}", 4);

    assertThatThrownBy(() -> Loading.load(tree, Safetensors.open(mask)))
        .hasMessageContaining("1 of another shape or type")
        .hasMessageContaining("type    b is BOOL [4], needs F32, F16, BF16 or I64 for bias [4]");
  }

  @Test
  void aRecordThatRejectsThePlaceholderDoesNotHideTheReport() {
    ParameterTree<Tensor> tree =
        ParameterTree.of(
            source -> {
              Tensor tensor = source.tensor(ParameterPath.root().table("t", "t", 5, 4));
              if (tensor.get(0, 1) == 0) {
                throw new IllegalArgumentException("refused");
              }
              return tensor;
            },
            (weights, visitor) -> visitor.tensor(weights));

    assertThatThrownBy(() -> Loading.load(tree, written()))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("missing     t for t [5, 4]")
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofThousandsOfNamesTheFirstAreListedAndTheRestCounted() {
    for (int index = 0; index < 20_000; index++) {
      published.put("extra." + index, Tensor.zeros(0));
    }

    assertThatThrownBy(this::loaded)
        .hasMessageContaining("20000 unexpected")
        .hasMessageContaining("unexpected  extra.0 is F32 [0]")
        .hasMessageContaining(" is F32 [0]\n                and 19500 more")
        .hasMessageNotContaining("extra.9999 ")
        .hasMessageContaining("fix         checkpoint.ignoring(\"extra.*\")");
  }

  @Test
  void aNameThatWouldBreakTheLineIsQuoted() {
    published.put("two\nlines", Tensor.zeros(1));
    published.put("", Tensor.zeros(1));
    published.put("n".repeat(3000), Tensor.zeros(1));

    assertThatThrownBy(this::loaded)
        .hasMessageContaining("unexpected  \"two\\nlines\" is F32 [1]")
        .hasMessageContaining("unexpected  \"\" is F32 [1]")
        .hasMessageContaining("n\"... (3000 characters) is F32 [1]");
  }
}
