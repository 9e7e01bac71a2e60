/** Two published models as a library: text in, embedding out. */
@NullMarked
package dev.rapt.examples.minilm;

import org.jspecify.annotations.NullMarked;
