package dev.rapt.checkpoint;

import java.util.HexFormat;

/**
 * A file of three tensors as the format's own implementation writes it (Python package safetensors
 * 0.8.0): {@code a = [3]}, {@code b.weight = [[1, -2, 0.5]]}, one without numbers whose name needs
 * escapes, and metadata.
 */
final class Golden {
  /** The file. */
  static final byte[] BYTES =
      HexFormat.of()
          .parseHex(
              String.join(
                  "",
                  // The length of the header, 216.
                  "d800000000000000",
                  // {"__metadata__":{"format":"pt"},
                  "7b225f5f6d657461646174615f5f223a7b22666f726d6174223a227074227d2c",
                  // "a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},
                  "2261223a7b226474797065223a22463332222c227368617065223a5b315d2c22",
                  "646174615f6f666673657473223a5b302c345d7d2c",
                  // "b.weight":{"dtype":"F32","shape":[1,3],"data_offsets":[4,16]},
                  "22622e776569676874223a7b226474797065223a22463332222c227368617065",
                  "223a5b312c335d2c22646174615f6f666673657473223a5b342c31365d7d2c",
                  // A name of e with an acute accent, a quote and a line feed, shape [0,2].
                  "22c3a95c225c6e223a7b226474797065223a22463332222c227368617065223a",
                  "5b302c325d2c22646174615f6f666673657473223a5b31362c31365d7d7d",
                  // Spaces up to a multiple of eight.
                  "202020202020",
                  // 3; 1, -2, 0.5
                  "00004040",
                  "0000803f000000c00000003f"));

  private Golden() {}
}
