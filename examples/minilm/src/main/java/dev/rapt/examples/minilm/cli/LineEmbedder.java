package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.minilm.Embedder;
import dev.rapt.examples.minilm.text.Encoding;
import dev.rapt.examples.program.Streams;
import java.util.List;

/** Embeds lines and warns of those that are too long for the model. */
record LineEmbedder(Embedder embedder, Streams streams) {
  List<float[]> embed(List<Line> lines) {
    return embedder.embedEncoded(
        lines.stream().map(line -> encode("line " + line.number(), line.text())).toList());
  }

  float[] embed(String what, String text) {
    return embedder.embedEncoded(List.of(encode(what, text))).get(0);
  }

  private Encoding encode(String what, String text) {
    Encoding encoding = embedder.encode(text);
    if (encoding.truncated()) {
      streams.complain(
          (what + " has " + encoding.length() + " tokens: ")
              + ("truncated to the first " + encoding.ids().length));
    }
    return encoding;
  }
}
