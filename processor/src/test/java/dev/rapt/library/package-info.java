/** Layers that other modules use as compiled classes, without their source. */
@NullMarked
package dev.rapt.library;

import org.jspecify.annotations.NullMarked;
