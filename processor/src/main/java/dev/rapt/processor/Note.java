package dev.rapt.processor;

import javax.lang.model.element.TypeElement;

/** The explanation of a root. */
record Note(TypeElement root, String text) {}
