package io.muster.core.load;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How the people of a load are protected.
 *
 * @param optOuts the lists that tell who opted out
 * @param pseudonyms what stands for their ids, if something does
 */
record Protection(List<OptOuts> optOuts, Optional<Pseudonyms> pseudonyms) {
  Protection {
    optOuts = List.copyOf(optOuts);
  }

  static Protection none() {
    return new Protection(List.of(), Optional.empty());
  }

  Protection by(OptOuts more) {
    return new Protection(
        ImmutableList.<OptOuts>builder().addAll(optOuts).add(more).build(), pseudonyms);
  }

  Protection by(Pseudonyms names) {
    return new Protection(optOuts, Optional.of(names));
  }

  /** The lists, by what people are called in the store. */
  List<OptOuts> lists() {
    return optOuts.stream().map(o -> pseudonyms.map(o::pseudonymised).orElse(o)).toList();
  }

  /** What people are called in the store, by their ids; for one thread. */
  UnaryOperator<String> names() {
    return pseudonyms.map(Pseudonyms::forOneThread).orElseGet(UnaryOperator::identity);
  }
}
