package dev.rapt.checkpoint;

import java.util.Optional;

/** The type of the elements of a stored tensor, named as in safetensors. */
public enum ElementType {
  /** Booleans, one byte each: 0 or 1. */
  BOOL(1),
  /** Unsigned, 8 bits. */
  U8(1),
  /** Signed, 8 bits. */
  I8(1),
  /** Floating point, 8 bits, 5 of them exponent. */
  F8_E5M2(1),
  /** Floating point, 8 bits, 4 of them exponent. */
  F8_E4M3(1),
  /** Powers of two, with 8 bits of exponent. */
  F8_E8M0(1),
  /** Signed, 16 bits. */
  I16(2),
  /** Unsigned, 16 bits. */
  U16(2),
  /** Half precision, IEEE 754 binary16. */
  F16(2),
  /** The upper half of single precision. */
  BF16(2),
  /** Signed, 32 bits. */
  I32(4),
  /** Unsigned, 32 bits. */
  U32(4),
  /** Single precision, IEEE 754 binary32. */
  F32(4),
  /** Complex numbers of two single-precision numbers each. */
  C64(8),
  /** Double precision, IEEE 754 binary64. */
  F64(8),
  /** Signed, 64 bits. */
  I64(8),
  /** Unsigned, 64 bits. */
  U64(8);

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  /** The number of bytes of an element. */
  public int bytes() {
    return bytes;
  }

  /** Whether {@link StoredTensor#read()} can convert it to single precision. */
  public boolean readable() {
    return this == F32 || this == F16 || this == BF16 || this == I64;
  }

  /** The type of a name such as {@code F32}. */
  static Optional<ElementType> named(String name) {
    for (ElementType type : values()) {
      if (type.name().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
