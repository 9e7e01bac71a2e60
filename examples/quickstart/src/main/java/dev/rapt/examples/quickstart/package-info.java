/** One causal attention layer: declared, computed, traced and summarised. */
@NullMarked
package dev.rapt.examples.quickstart;

import org.jspecify.annotations.NullMarked;
