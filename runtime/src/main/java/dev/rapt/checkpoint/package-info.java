/**
 * Weights in files: safetensors read and written, and {@link dev.rapt.checkpoint.Checkpoint} for
 * other formats.
 */
@NullMarked
package dev.rapt.checkpoint;

import org.jspecify.annotations.NullMarked;
