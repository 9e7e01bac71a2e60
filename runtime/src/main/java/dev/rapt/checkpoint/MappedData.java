package dev.rapt.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * The data of a file, mapped in windows because a buffer is limited to 2 GiB. Windows overlap by
 * one element, so that every element is completely in one of them.
 */
final class MappedData {
  /** The usual distance between the starts of windows, in bytes. */
  static final int WINDOW = 1 << 30;

  private static final int LARGEST_ELEMENT = 8;

  private final List<ByteBuffer> windows;
  private final int distance;

  private MappedData(List<ByteBuffer> windows, int distance) {
    this.windows = windows;
    this.distance = distance;
  }

  /** Maps a part of a file; the channel may be closed afterwards. */
  static MappedData map(FileChannel channel, long start, long length, int distance)
      throws IOException {
    List<ByteBuffer> windows = new ArrayList<>();
    for (long from = 0; from < length; from += distance) {
      long size = Math.min(length - from, (long) distance + LARGEST_ELEMENT);
      windows.add(channel.map(FileChannel.MapMode.READ_ONLY, start + from, size));
    }
    return new MappedData(windows, distance);
  }

  /** Receives consecutive elements. */
  interface Run {
    /**
     * Receives some of the elements.
     *
     * @param bytes the bytes of the elements, little-endian
     * @param first the index of the first of them, from 0
     * @param count the number of them
     */
    void accept(ByteBuffer bytes, int first, int count);
  }

  /** Reads elements from a position on, in one run for each window. */
  void read(long begin, int count, int elementBytes, Run run) {
    int done = 0;
    while (done < count) {
      long position = begin + (long) done * elementBytes;
      ByteBuffer window = windows.get((int) (position / distance));
      int offset = (int) (position % distance);
      int fitting = Math.min(count - done, (window.limit() - offset) / elementBytes);
      ByteBuffer bytes = window.slice(offset, fitting * elementBytes);
      run.accept(bytes.order(ByteOrder.LITTLE_ENDIAN), done, fitting);
      done += fitting;
    }
  }
}
