package dev.rapt.processor.model;

import dev.rapt.processor.dims.Dim;

/**
 * A step of the solution of a root: a dim got a value.
 *
 * @param name the dim
 * @param value in terms of what was open then
 * @param path the use of a record that has the dim, for people
 * @param cause why, for people; empty where there is no particular cause
 */
public record SolutionStep(String name, Dim value, String path, String cause) {}
