package dev.rapt.train;

import dev.rapt.checkpoint.Checkpoint;
import dev.rapt.checkpoint.CheckpointException;
import dev.rapt.checkpoint.Loading;
import dev.rapt.checkpoint.Safetensors;
import dev.rapt.checkpoint.SafetensorsCheckpoint;
import dev.rapt.checkpoint.Saving;
import dev.rapt.checkpoint.StoredTensor;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Saved training as a safetensors file: {@code weights.} and {@code moments.0.} and so on before
 * the names of tensors; rule, step and seed in the metadata.
 */
final class TrainingFile {
  private static final String WEIGHTS = "weights.";
  private static final String MOMENTS = "moments.";
  private static final String RULE = "rapt.rule";
  private static final String STEP = "rapt.step";
  private static final String SEED = "rapt.seed";

  private TrainingFile() {}

  static <X> void write(
      Path file,
      Optimization settings,
      ParameterTree<X> tree,
      X weights,
      List<TrainedParameter> trained,
      int step,
      long seed) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Saving.tensors(tree, weights).forEach((name, tensor) -> tensors.put(WEIGHTS + name, tensor));
    for (TrainedParameter parameter : trained) {
      for (int moment = 0; moment < parameter.moments().size(); moment++) {
        tensors.put(
            momentName(moment, parameter.parameter().path()),
            Tensor.of(parameter.moments().get(moment), parameter.weight().shape()));
      }
    }
    Safetensors.write(
        file,
        tensors,
        Map.of(
            RULE, settings.rule().name(), STEP, Integer.toString(step), SEED, Long.toString(seed)));
  }

  static <X> Optimizer<X> read(Optimization settings, ParameterTree<X> tree, Path file) {
    SafetensorsCheckpoint checkpoint = Safetensors.open(file);
    String rule = metadata(checkpoint, RULE);
    if (!rule.equals(settings.rule().name())) {
      throw new CheckpointException(
          Explanation.of("training-file", file + " was written by another rule")
              .with("file", rule)
              .with("settings", settings.rule().name())
              .with("fix", "resume with the rule of the file, or begin anew from its weights"));
    }
    X weights = Loading.load(tree, checkpoint.under(WEIGHTS));
    Map<String, List<float[]>> moments = moments(settings, tree, weights, checkpoint);
    OptimizerState state =
        new OptimizerState(
            (int) number(checkpoint, STEP, 0, Integer.MAX_VALUE),
            number(checkpoint, SEED, Long.MIN_VALUE, Long.MAX_VALUE),
            moments);
    return new Optimizer<>(settings, tree, weights, state);
  }

  private static <X> Map<String, List<float[]>> moments(
      Optimization settings, ParameterTree<X> tree, X weights, SafetensorsCheckpoint file) {
    Map<String, List<float[]>> moments = new HashMap<>();
    TreeSet<String> unexpected = new TreeSet<>(file.names());
    unexpected.removeIf(name -> name.startsWith(WEIGHTS));
    tree.forEach(
        weights,
        (parameter, tensor) -> {
          if (settings.freezes(parameter)) {
            return;
          }
          List<float[]> ofParameter = new ArrayList<>();
          for (int moment = 0; moment < settings.rule().moments(); moment++) {
            String name = momentName(moment, parameter.path());
            unexpected.remove(name);
            ofParameter.add(moment(file, name, tensor));
          }
          moments.put(parameter.path(), ofParameter);
        });
    if (!unexpected.isEmpty()) {
      throw otherParameters(file, "contains " + unexpected.first() + ", which is not trained now");
    }
    return moments;
  }

  private static float[] moment(Checkpoint file, String name, Tensor weight) {
    StoredTensor stored =
        file.find(name).orElseThrow(() -> otherParameters(file, "does not contain " + name));
    Tensor moment = stored.read();
    if (!moment.hasShape(weight.shape())) {
      throw otherParameters(
          file, "contains " + name + " as " + moment + ", but the weight is " + weight);
    }
    return moment.values();
  }

  private static CheckpointException otherParameters(Checkpoint file, String what) {
    return new CheckpointException(
        Explanation.of("training-file", file.origin() + " trains other parameters: it " + what)
            .with(
                "fix",
                "resume with the frozen parameters of the file, or begin anew from its "
                    + "weights: XGraph.load(Safetensors.open(file).under(\""
                    + WEIGHTS
                    + "\"))"));
  }

  private static long number(SafetensorsCheckpoint file, String key, long least, long largest) {
    String text = metadata(file, key);
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= largest) {
        return number;
      }
      throw new NumberFormatException(text);
    } catch (NumberFormatException failure) {
      throw new CheckpointException(
          Explanation.of("training-file", file.origin() + " has invalid metadata")
              .with("needs", key + ", a whole number from " + least + " to " + largest)
              .with("got", text),
          failure);
    }
  }

  private static String metadata(SafetensorsCheckpoint file, String key) {
    String text = file.metadata().get(key);
    if (text == null) {
      throw new CheckpointException(
          Explanation.of("training-file", file.origin() + " is not a saved training")
              .with("needs", key + " in the metadata")
              .with("got", file.metadata().keySet().toString())
              .with("fix", "give a file that Optimizer.save wrote; load weights alone with load"));
    }
    return text;
  }

  private static String momentName(int moment, String path) {
    return MOMENTS + moment + "." + path;
  }
}
