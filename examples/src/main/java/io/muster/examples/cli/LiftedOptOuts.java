package io.muster.examples.cli;

import io.muster.core.store.PatientStore;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A use to which opt-outs do not apply. */
final class LiftedOptOuts {
  @Option(
      names = "--lift-opt-outs",
      paramLabel = "PURPOSE",
      description =
          "Ask about those who opted out, too, for a purpose that allows it, such as \"their own care\". The answer says so.")
  private Optional<String> purpose = Optional.empty();

  PatientStore from(PatientStore store) {
    if (purpose.filter(String::isBlank).isPresent()) {
      throw Stop.usage(
          "--lift-opt-outs takes what they are lifted for, such as \"their own care\".");
    }
    return purpose.map(store::liftingOptOuts).orElse(store);
  }
}
