package io.muster.dsl.checking;

/** The look for one thing that can hardly be meant. */
interface Check {
  void look(CheckedFile file, Findings findings);
}
