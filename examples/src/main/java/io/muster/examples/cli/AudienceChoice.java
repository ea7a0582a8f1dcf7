package io.muster.examples.cli;

import io.muster.core.spelling.NearestName;
import io.muster.evaluation.disclosure.Profile;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whom a report is for: those outside under a profile of release, or the team that holds the records for a purpose. */
final class AudienceChoice {
  @Option(
      names = "--release",
      paramLabel = "PROFILE",
      description =
          "For those outside: small counts withheld, others rounded, by nhs, opensafely or midpoint6. Files are released by nhs unless you say otherwise.")
  private Optional<String> release = Optional.empty();

  @Option(
      names = "--internal",
      paramLabel = "PURPOSE",
      description =
          "For the team that holds the records: raw numbers, with what they are needed for. The terminal shows these unless you say otherwise.")
  private Optional<String> internal = Optional.empty();

  /** The profile that was asked for; empty where nothing was said. */
  Optional<Profile> profile() {
    if (release.isPresent() && internal.isPresent()) {
      throw Stop.usage("Say --release or --internal, not both: a report is for one or the other.");
    }
    if (internal.isPresent() && internal.get().isBlank()) {
      throw Stop.usage(
          "--internal takes what the raw numbers are needed for, such as \"team meeting\".");
    }
    return release.map(AudienceChoice::named).or(() -> internal.map(Profile::internal));
  }

  private static Profile named(String name) {
    List<String> names = Profile.forRelease().stream().map(Profile::key).toList();
    return Profile.forRelease().stream()
        .filter(p -> p.key().equals(name))
        .findFirst()
        .orElseThrow(() -> Stop.usage("There is no profile " + name + " to release by; there are "
            + String.join(", ", names)
            + NearestName.of(name, names).map(n -> "; did you mean " + n + "?").orElse(".")));
  }
}
