package io.muster.examples.cli;

import io.muster.core.MusterVersion;
import picocli.CommandLine.IVersionProvider;

/** The version of the tool, which is that of the library. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"muster " + MusterVersion.text()};
  }
}
