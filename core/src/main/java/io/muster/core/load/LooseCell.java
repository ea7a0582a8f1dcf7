package io.muster.core.load;

import java.util.Optional;

/** Reads one of the words of a closed column, and leaves out a word that stands for none of its categories. */
final class LooseCell extends AroundCell {
  private static final Optional<Flag> LEFT_MISSING = Optional.of(Flag.LEFT_MISSING);

  private boolean strange;

  LooseCell(CategoryCell cell) {
    super(cell);
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    strange = super.read(row).isPresent();
    return Optional.empty();
  }

  @Override
  Optional<Flag> flag() {
    return strange ? LEFT_MISSING : super.flag();
  }
}
