/** The annotation processor of Rapt. */
module dev.rapt.processor {
  requires java.compiler;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      dev.rapt.processor.RaptProcessor;
}
