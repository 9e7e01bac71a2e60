/** A use of a record: how it is reached, the dims it sees, and what its constraints mean. */
@NullMarked
package dev.rapt.processor.build.use;

import org.jspecify.annotations.NullMarked;
