/** The annotation processor of Rapt. */
module dev.rapt.processor {
  requires java.compiler;

  provides javax.annotation.processing.Processor with
      dev.rapt.processor.RaptProcessor;
}
