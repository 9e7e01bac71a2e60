package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.program.Relaunch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options before the commands. */
@Command(
    name = "rapt-minilm",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    description =
        "Embeds sentences with all-MiniLM-L6-v2 or bge-small-en-v1.5, or fine-tunes them.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:success",
      "1:something could not be read, written or computed",
      "2:wrong command line"
    })
final class RootCommand implements Runnable {
  @Spec @Nullable CommandSpec command;

  @Option(
      names = Relaunch.OPTION,
      hidden = true,
      scope = ScopeType.INHERIT,
      description = "Stays in this JVM, with the scalar kernels if the vector module is missing.")
  boolean staysHere;

  @Override
  public void run() {
    throw new ParameterException(command.commandLine(), "a command is needed");
  }

  /** The version in the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = RootCommand.class.getPackage().getImplementationVersion();
      return new String[] {"rapt-minilm " + (version == null ? "(not packaged)" : version)};
    }
  }
}
