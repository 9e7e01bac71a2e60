/** What the example programs share: their streams, and a JVM with the vector module. */
@NullMarked
package dev.rapt.examples.program;

import org.jspecify.annotations.NullMarked;
