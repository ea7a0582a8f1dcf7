package io.muster.examples;

import io.muster.core.load.CsvFolder;
import io.muster.core.load.LoadException;
import io.muster.core.load.Loaded;
import java.nio.file.Path;

/** Loads a folder of CSV files and prints what became of every record: {@code muster sample DIR} writes one to try. */
public final class LoadFolder {
  private LoadFolder() {}

  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      System.err.println("Name one folder in Muster's own layout.");
      return;
    }
    try {
      Loaded loaded = CsvFolder.at(Path.of(arguments[0])).load();
      System.out.print(loaded.report().toText());
      System.out.println("In memory: " + loaded.store() + ".");
    } catch (LoadException e) {
      System.err.println(e.getMessage());
    }
  }
}
