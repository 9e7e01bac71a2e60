package dev.rapt.examples.minilm.finetune;

/**
 * Two texts that belong together.
 *
 * @param first such as a question
 * @param second such as its answer; several pairs may have the same one
 */
public record Pair(String first, String second) {}
