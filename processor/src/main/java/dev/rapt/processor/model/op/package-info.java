/**
 * The operations, one a file: the type of its result, the call that computes it, what each operand
 * receives from the gradient, and what it costs. To add an operation is to add a file.
 */
@NullMarked
package dev.rapt.processor.model.op;

import org.jspecify.annotations.NullMarked;
