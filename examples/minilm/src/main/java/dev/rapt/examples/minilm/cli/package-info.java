/** The executable: lines on standard input, embeddings or rankings on standard output. */
@NullMarked
package dev.rapt.examples.minilm.cli;

import org.jspecify.annotations.NullMarked;
