package dev.rapt.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * The data of a file, mapped in windows since a buffer ends at 2 GiB. Each window goes on for one
 * element more than the next begins, so that every element lies whole in one.
 */
final class MappedData {
  /** The usual distance between windows in bytes. */
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

  /** Takes elements that lie one after the other. */
  interface Run {
    /**
     * Some of the elements.
     *
     * @param bytes theirs, little-endian
     * @param first which they begin with, counted from 0
     * @param count how many they are
     */
    void accept(ByteBuffer bytes, int first, int count);
  }

  /** Gives elements from a position on, in as many runs as there are windows. */
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
