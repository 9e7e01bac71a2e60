/** Models as data: their layers, shapes, counts and costs, and a table of them for people. */
@NullMarked
package dev.rapt.inspect;

import org.jspecify.annotations.NullMarked;
