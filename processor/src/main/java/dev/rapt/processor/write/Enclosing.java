package dev.rapt.processor.write;

import com.palantir.javapoet.ClassName;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.pass.Continuation;
import java.util.Set;

/**
 * What the classes of one root share: the class that they are nested in.
 *
 * @param name the class of the root
 * @param model the root
 * @param continuation whether the root decodes
 * @param classNames the simple names of all of its classes
 */
record Enclosing(ClassName name, Model model, Continuation continuation, Set<String> classNames) {}
