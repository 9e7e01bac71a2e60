/** From a layer to the same layer computed otherwise: fused, continued, differentiated. */
@NullMarked
package dev.rapt.processor.pass;

import org.jspecify.annotations.NullMarked;
