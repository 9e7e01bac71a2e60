/** The graph of one use of a layer, and how each kind of layer becomes one. */
@NullMarked
package dev.rapt.processor.build.layer;

import org.jspecify.annotations.NullMarked;
