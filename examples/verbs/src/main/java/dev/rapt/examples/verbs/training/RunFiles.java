package dev.rapt.examples.verbs.training;

import dev.rapt.checkpoint.Safetensors;
import dev.rapt.examples.verbs.model.MiniGpt;
import dev.rapt.examples.verbs.model.MiniGptGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a training.
 *
 * <pre>
 * settings.txt          seed and steps
 * training.safetensors  weights, moments, step: what resuming needs
 * losses.csv            the loss of each step
 * snapshots/N.safetensors  the weights after step N
 * </pre>
 *
 * @param directory where they are
 */
public record RunFiles(Path directory) {
  private static final String EXTENSION = ".safetensors";

  /** Whether a model has been trained here, for some steps at least. */
  public boolean exist() {
    return Files.exists(checkpoint()) && Files.exists(settingsFile());
  }

  /** The weights after the last step that was saved. */
  public MiniGpt weights() {
    return MiniGptGraph.load(Safetensors.open(checkpoint()).under("weights."));
  }

  /** The weights after a step. */
  public MiniGpt snapshot(int step) {
    return MiniGptGraph.load(Safetensors.open(snapshotFile(step)));
  }

  /** The steps that have snapshots, ascending. */
  public List<Integer> snapshots() throws IOException {
    try (Stream<Path> files = Files.list(snapshotDirectory())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d+\\" + EXTENSION))
          .map(name -> Integer.valueOf(name.substring(0, name.length() - EXTENSION.length())))
          .sorted()
          .toList();
    }
  }

  /** The seed and the number of steps. */
  public Settings settings() throws IOException {
    String text = Files.readString(settingsFile()).strip();
    String[] words = text.split("\\s+");
    try {
      return new Settings(Long.parseLong(words[1]), Integer.parseInt(words[3]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
      throw new IOException(
          settingsFile() + " is not 'seed N steps N', but '" + text + "'", broken);
    }
  }

  void write(Settings settings) throws IOException {
    WholeFile.write(
        settingsFile(), "seed " + settings.seed() + "\nsteps " + settings.steps() + "\n");
  }

  void writeSnapshot(int step, MiniGpt weights) {
    MiniGptGraph.save(weights, snapshotFile(step));
  }

  /** Removes what an earlier training left. */
  void clear() throws IOException {
    Files.createDirectories(snapshotDirectory());
    Files.deleteIfExists(checkpoint());
    Files.deleteIfExists(losses());
    for (int step : snapshots()) {
      Files.delete(snapshotFile(step));
    }
  }

  Path checkpoint() {
    return directory.resolve("training" + EXTENSION);
  }

  Path losses() {
    return directory.resolve("losses.csv");
  }

  private Path settingsFile() {
    return directory.resolve("settings.txt");
  }

  private Path snapshotDirectory() {
    return directory.resolve("snapshots");
  }

  private Path snapshotFile(int step) {
    return snapshotDirectory().resolve(step + EXTENSION);
  }
}
