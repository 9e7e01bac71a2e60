package dev.rapt.proof.forms;

import dev.rapt.proof.generated.Javac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Drawn declarations, compiled once by javac with the processor. Others: {@code -Drapt.forms.seed},
 * more or fewer: {@code -Drapt.forms.count}.
 */
final class DrawnLayers {
  static final long SEED = Long.getLong("rapt.forms.seed", 1);
  static final List<Declaration> DECLARATIONS =
      Declarations.draw(SEED, Integer.getInteger("rapt.forms.count", 40));
  private static final DeclaredLayer.Maker MAKER = compiled();

  private DrawnLayers() {}

  /** The layer of a declaration, with random weights. */
  static DeclaredLayer layer(int declaration, RandomGenerator random) {
    return MAKER.make(declaration, random);
  }

  /** A declaration as a user writes it, and how to have it again. */
  static String described(int declaration) {
    return "declaration %d of -Drapt.forms.seed=%d%n%s"
        .formatted(declaration, SEED, new DeclarationText(DECLARATIONS.get(declaration)).source());
  }

  private static DeclaredLayer.Maker compiled() {
    try {
      Path target = Files.createDirectories(Path.of("target"));
      Path folder = Files.createTempDirectory(target, "drawn-layers");
      List<Path> sources = new ArrayList<>();
      for (Declaration declaration : DECLARATIONS) {
        String name = declaration.name();
        sources.add(write(folder, name, new DeclarationText(declaration).source()));
        sources.add(write(folder, name + "Layer", new LayerText(declaration).source()));
      }
      sources.add(write(folder, LayerText.MAKER, LayerText.maker(DECLARATIONS)));
      Javac.Compilation compilation = Javac.compile(folder, sources);
      if (!compilation.diagnostics().isEmpty()) {
        throw new AssertionError(
            "seed " + SEED + " of declarations, in " + folder + ": " + compilation.diagnostics());
      }
      URL classes = folder.resolve("classes").toUri().toURL();
      URLClassLoader loader =
          new URLClassLoader(new URL[] {classes}, DrawnLayers.class.getClassLoader());
      return (DeclaredLayer.Maker)
          loader
              .loadClass(DeclarationText.PACKAGE + "." + LayerText.MAKER)
              .getConstructor()
              .newInstance();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Path write(Path folder, String name, String source) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), source);
  }
}
