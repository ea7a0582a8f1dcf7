package io.muster.core.load;

import java.util.List;
import java.util.Optional;

/** Where the tables of a common data model are: a folder or a database. */
interface OmopData {
  /** It as a whole. */
  Place place();

  /** A table, if it is there; its name and those of its columns may be in small or in large letters. */
  Optional<Table> table(OmopTable wanted);

  /** What there is beside the tables asked for. */
  List<String> notRead();

  /** Lets go of what is open. */
  void close();
}
