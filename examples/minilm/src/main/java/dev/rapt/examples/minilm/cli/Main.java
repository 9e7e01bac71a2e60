package dev.rapt.examples.minilm.cli;

import dev.rapt.checkpoint.CheckpointException;
import dev.rapt.examples.program.Launch;
import dev.rapt.examples.program.Relaunch;
import dev.rapt.examples.program.Streams;
import dev.rapt.train.DivergedException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** The entry of {@code rapt-minilm.jar}. */
public final class Main {
  private static final int FAILED = 1;
  private static final int WARNS_OF_UNSAFE = 23;

  private Main() {}

  /** Runs a command and ends the JVM with its status. */
  public static void main(String[] args) {
    Relaunch relaunch = new Relaunch(Main.class, Set.of("embed", "similar", "finetune"), options());
    Launch.run("rapt-minilm", relaunch, args, Main::run);
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

  /** Protobuf uses API that newer JDKs warn about. */
  private static List<String> options() {
    return Runtime.version().feature() >= WARNS_OF_UNSAFE
        ? List.of("--sun-misc-unsafe-memory-access=allow")
        : List.of();
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
