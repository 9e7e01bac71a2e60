package dev.rapt.processor.source;

/** A parameter of a method, or a component of a record. */
public record JavaParameter(TypeName type, String name) {}
