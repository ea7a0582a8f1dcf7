package io.muster.examples.cli;

/** Something in a shell that was not done. Its message is all there is to tell, and begins on a line of its own. */
final class NotDone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotDone(String message) {
    super("\n" + message, null, false, false);
  }
}
