package dev.rapt.examples.program;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Starts a program again in a JVM that resolves the vector module. A jar cannot request an
 * incubating module, and the vector kernels are several times as fast.
 *
 * @param main the class of the program
 * @param commands the first arguments for which the kernels matter
 * @param options further options of the other JVM
 */
public record Relaunch(Class<?> main, Set<String> commands, List<String> options) {
  /** The option to stay in this JVM. */
  public static final String OPTION = "--no-relaunch";

  private static final String MODULE = "jdk.incubator.vector";
  private static final String DONE = "rapt.relaunched";
  private static final Set<String> OTHERWISE = Set.of(OPTION, "-h", "--help", "-V", "--version");

  /** Copies the commands and options. */
  public Relaunch {
    commands = Set.copyOf(commands);
    options = List.copyOf(options);
  }

  /**
   * Runs the program in another JVM, if that is useful and possible.
   *
   * @return the exit status of the other JVM; empty if the program must run in this one
   */
  OptionalInt withVectors(String[] args, boolean terminal) {
    if (!isOfUse(args)) {
      return OptionalInt.empty();
    }
    try {
      Process other =
          new ProcessBuilder(command(args, terminal))
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(other::destroy));
      OutputStream errors =
          new WithoutLine(System.err, "WARNING: Using incubator modules: " + MODULE);
      other.getErrorStream().transferTo(errors);
      errors.flush();
      return OptionalInt.of(other.waitFor());
    } catch (IOException notStarted) {
      return OptionalInt.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return OptionalInt.of(1);
    }
  }

  private boolean isOfUse(String[] args) {
    return args.length > 0
        && commands.contains(args[0])
        && Arrays.stream(args).noneMatch(OTHERWISE::contains)
        && !Boolean.getBoolean(DONE)
        && ModuleLayer.boot().findModule(MODULE).isEmpty()
        && ModuleFinder.ofSystem().find(MODULE).isPresent();
  }

  /** The command line of this JVM with additions, or a similar one if it is not known. */
  private List<String> command(String[] args, boolean terminal) {
    ProcessHandle.Info here = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(
        here.command().orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of("--add-modules", MODULE, "-D" + DONE + "=true"));
    command.add("-D" + Terminal.PROPERTY + "=" + terminal);
    command.addAll(options);
    List<String> arguments = List.of(here.arguments().orElse(new String[0]));
    List<String> own = List.of(args);
    int before = arguments.size() - own.size();
    if (before > 0 && arguments.subList(before, arguments.size()).equals(own)) {
      command.addAll(arguments);
    } else {
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
      command.addAll(own);
    }
    return command;
  }
}
