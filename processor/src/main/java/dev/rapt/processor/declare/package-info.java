/** From annotations and components to {@code LayerDeclaration}: what the user wrote, as data. */
@NullMarked
package dev.rapt.processor.declare;

import org.jspecify.annotations.NullMarked;
