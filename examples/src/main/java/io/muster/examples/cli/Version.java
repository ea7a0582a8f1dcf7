package io.muster.examples.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the tool, from its jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"muster " + (version == null ? "(not packaged)" : version)};
  }
}
