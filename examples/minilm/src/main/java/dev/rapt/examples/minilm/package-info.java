/** all-MiniLM-L6-v2 as a library: text in, embedding out. */
@NullMarked
package dev.rapt.examples.minilm;

import org.jspecify.annotations.NullMarked;
