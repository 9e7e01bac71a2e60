/**
 * Models as data: their layers, shapes, counts and costs, and a table of them; heat maps of where
 * attention looks.
 */
@NullMarked
package dev.rapt.inspect;

import org.jspecify.annotations.NullMarked;
