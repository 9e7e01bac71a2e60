package dev.rapt.examples.program;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** How a program starts and ends. */
public final class Launch {
  private static final int MISUSED = 2;
  private static final String UNDECODED = "\uFFFD";

  private Launch() {}

  /**
   * Runs a program, in another JVM if that is useful, and ends this one with its status.
   *
   * @param name before each message
   * @param relaunch when another JVM is useful
   * @param program runs a command in this JVM and returns its status
   */
  public static void run(
      String name,
      Relaunch relaunch,
      String[] args,
      BiFunction<Streams, String[], Integer> program) {
    Streams streams = Streams.standard(name);
    if (Arrays.stream(args).anyMatch(argument -> argument.contains(UNDECODED))) {
      streams.complain(
          ("the arguments cannot be read in this locale (" + System.getProperty("sun.jnu.encoding"))
              + "): set LC_ALL=C.UTF-8, or write them in ASCII");
      System.exit(MISUSED);
    }
    OptionalInt elsewhere = relaunch.withVectors(args, streams.terminal());
    System.exit(elsewhere.isPresent() ? elsewhere.getAsInt() : program.apply(streams, args));
  }
}
