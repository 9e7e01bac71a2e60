/** What function a compiled model computes. */
@NullMarked
package dev.rapt.processor.mutation.meaning;

import org.jspecify.annotations.NullMarked;
