/**
 * Weights in files: reads and writes safetensors, with {@link dev.rapt.checkpoint.Checkpoint} for
 * other formats.
 */
@NullMarked
package dev.rapt.checkpoint;

import org.jspecify.annotations.NullMarked;
