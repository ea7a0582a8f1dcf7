package io.muster.examples.cli;

/** The command-line tool. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("The tool is not written yet.");
  }
}
