package io.muster.core.load;

/** The bytes of some whole resources of a file, one after the other. For one thread. */
abstract class FhirBlock {
  /** What messages call the file. */
  abstract String file();

  /** How many blocks of the table come before. */
  abstract int number();

  /**
   * Goes to the next resource; false when there is none.
   *
   * @throws LoadException if the file cannot be used, by the block's lines
   */
  abstract boolean next();

  abstract byte[] bytes();

  /** Where the resource gone to last begins. */
  abstract int from();

  /** Where it ends. */
  abstract int to();

  /** The line it begins in, counted from the block's first. */
  abstract long line();

  /** How many lines the block has, once it is at its end. */
  abstract long lines();

  /** How many lines have nothing on them. */
  abstract long blankLines();

  /** The id by which others in the file refer to it; empty where that is its own. */
  String referredTo() {
    return "";
  }

  /**
   * Says that it is cut short.
   *
   * @throws LoadException if that shows that the file is not what it should be
   */
  void truncated() {}
}
