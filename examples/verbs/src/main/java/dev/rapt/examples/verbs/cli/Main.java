package dev.rapt.examples.verbs.cli;

import dev.rapt.checkpoint.CheckpointException;
import dev.rapt.examples.program.Launch;
import dev.rapt.examples.program.Relaunch;
import dev.rapt.examples.program.Streams;
import dev.rapt.examples.verbs.corpus.UnknownWordException;
import dev.rapt.train.DivergedException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** The entry of {@code rapt-verbs.jar}. */
public final class Main {
  private static final int FAILED = 1;
  private static final Set<String> COMMANDS = Set.of("train", "complete");

  private Main() {}

  /** Runs a command and ends the JVM with its status. */
  public static void main(String[] args) {
    Launch.run("rapt-verbs", new Relaunch(Main.class, COMMANDS, List.of()), args, Main::run);
  }

  /** Runs a command in this JVM: its status, 0, 1 or 2. */
  static int run(Streams streams, String... args) {
    return new CommandLine(new RootCommand())
        .addSubcommand(new TrainCommand(streams))
        .addSubcommand(new CompleteCommand(streams))
        .setOut(streams.outWriter())
        .setErr(streams.errWriter())
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, streams))
        .execute(args);
  }

  private static int failed(Exception failure, Streams streams) throws Exception {
    boolean expected =
        failure instanceof IOException
            || failure instanceof CheckpointException
            || failure instanceof DivergedException
            || failure instanceof UnknownWordException;
    if (!expected) {
      throw failure;
    }
    streams.complain(
        failure instanceof IOException && failure.getMessage() == null
            ? failure.toString()
            : String.valueOf(failure.getMessage()));
    return FAILED;
  }
}
