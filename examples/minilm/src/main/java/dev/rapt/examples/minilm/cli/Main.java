package dev.rapt.examples.minilm.cli;

import dev.rapt.checkpoint.CheckpointException;
import dev.rapt.train.DivergedException;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalInt;
import picocli.CommandLine;

/** The entry of {@code rapt-minilm.jar}. */
public final class Main {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;
  private static final String UNDECODED = "\uFFFD";

  private Main() {}

  /** Runs a command and ends the JVM with its status. */
  public static void main(String[] args) {
    Streams streams = Streams.standard();
    if (Arrays.stream(args).anyMatch(argument -> argument.contains(UNDECODED))) {
      streams.complain(
          ("the arguments cannot be read in this locale (" + System.getProperty("sun.jnu.encoding"))
              + "): set LC_ALL=C.UTF-8, or write them in ASCII");
      System.exit(MISUSED);
    }
    OptionalInt elsewhere = Relaunch.withVectors(args, streams.terminal());
    System.exit(elsewhere.isPresent() ? elsewhere.getAsInt() : run(streams, args));
  }

  /** Runs a command in this JVM: its status, 0, 1 or 2. */
  static int run(Streams streams, String... args) {
    return new CommandLine(new RootCommand())
        .addSubcommand(new EmbedCommand(streams))
        .addSubcommand(new SimilarCommand(streams))
        .addSubcommand(new SummaryCommand(streams))
        .addSubcommand(new FinetuneCommand(streams))
        .addSubcommand(new PairsCommand(streams))
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
            || failure instanceof IllegalStateException;
    if (!expected) {
      throw failure;
    }
    if (!"Broken pipe".equals(failure.getMessage())) {
      streams.complain(String.valueOf(failure.getMessage()));
    }
    return FAILED;
  }
}
