package dev.rapt.examples.minilm.cli;

/**
 * A line of standard input.
 *
 * @param number counted from 1
 * @param text without its end
 */
record Line(long number, String text) {}
