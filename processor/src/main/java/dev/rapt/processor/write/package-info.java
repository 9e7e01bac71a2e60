/** Writes the class of a root, one writer a generated member. The only place with JavaPoet. */
@NullMarked
package dev.rapt.processor.write;

import org.jspecify.annotations.NullMarked;
