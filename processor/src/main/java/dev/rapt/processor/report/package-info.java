/** Problems, their catalogue, and how they reach the user. */
@NullMarked
package dev.rapt.processor.report;

import org.jspecify.annotations.NullMarked;
