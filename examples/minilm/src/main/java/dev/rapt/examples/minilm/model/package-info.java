/** The model as records, and the class that Rapt writes for them. */
@NullMarked
package dev.rapt.examples.minilm.model;

import org.jspecify.annotations.NullMarked;
