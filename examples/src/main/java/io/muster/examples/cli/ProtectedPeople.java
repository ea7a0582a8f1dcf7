package io.muster.examples.cli;

import io.muster.core.load.Load;
import io.muster.core.load.OptOuts;
import io.muster.core.load.OptedOut;
import io.muster.core.load.Pseudonyms;
import io.muster.core.store.PatientStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Who opted out, and what people are called. */
final class ProtectedPeople {
  @Option(
      names = "--opt-outs",
      paramLabel = "FILE",
      description =
          "A CSV file with a column id: those in it opted out of the use of their records. May be given several times.")
  private List<Path> optOuts = List.of();

  @Option(
      names = "--allow",
      paramLabel = "FILE",
      description = "A CSV file with a column id: all but those in it opted out.")
  private List<Path> allowed = List.of();

  @Option(
      names = "--pseudonym-key",
      paramLabel = "FILE",
      description =
          "Know people by pseudonyms, made of their ids with the key in this file, all of whose bytes count.")
  private Optional<Path> key = Optional.empty();

  private Stream<OptOuts> lists() {
    return Stream.concat(optOuts.stream().map(OptOuts::of), allowed.stream().map(OptOuts::allBut));
  }

  private Optional<Pseudonyms> pseudonyms() {
    return key.map(KeyFile::read);
  }

  /** The load that heeds them. */
  Load in(Load load) {
    Load heeding = pseudonyms().map(load::pseudonymised).orElse(load);
    for (OptOuts list : lists().toList()) {
      heeding = heeding.withOptOuts(list);
    }
    return heeding;
  }

  /**
   * A store that was saved, and in which those are marked who opted out.
   *
   * @param lines where to tell what became of the lists
   */
  PatientStore in(PatientStore saved, List<String> lines) {
    Optional<Pseudonyms> names = pseudonyms();
    PatientStore store = saved;
    for (OptOuts list : lists().toList()) {
      OptedOut marked = names.map(list::pseudonymised).orElse(list).in(store);
      store = marked.store();
      lines.add("Opt-outs: " + marked.report() + ".");
    }
    return store;
  }

  /** What somebody of that id is called in the data. */
  String called(String id) {
    return pseudonyms().map(names -> names.of(id)).orElse(id);
  }
}
