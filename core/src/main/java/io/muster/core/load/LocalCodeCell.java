package io.muster.core.load;

import io.muster.core.codes.CodeSystem;
import java.util.Optional;

/** Reads a code, and says so where its system is somebody's own. */
final class LocalCodeCell extends AroundCell {
  private static final Optional<Flag> LOCAL = Optional.of(Flag.LOCAL_CODE);

  private final CodeCell code;

  LocalCodeCell(CodeCell code) {
    super(code);
    this.code = code;
  }

  @Override
  Optional<Flag> flag() {
    return !code.missing() && code.system().equals(CodeSystem.LOCAL) ? LOCAL : super.flag();
  }
}
