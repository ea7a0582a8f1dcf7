package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is wanted at one place of a resource: its text, or some of its parts. The nodes of a type of resource make a tree, which is built
 * from paths before anything is read; then any thread may walk it.
 *
 * <p>A path is the names of FHIR with dots between them. Behind the name of a list, {@code []} stands for its first item, {@code [known]}
 * for the first code of a system that is known and else the first, {@code [some]} for the first item with anything that is wanted, and
 * {@code [each]} for every item, each of which makes a row of its own; behind {@code extension} stands the last part of the address that
 * says what the extension means. At the end, {@code #} and a word say what there is: a {@code number}, an {@code integer}, a {@code truth},
 * the {@code id} or {@code type} in a reference, the id of a {@code patient} in one, {@code anything}, which only need be there, or a
 * {@code modifier}, which must not be there; without a word it is a text. At the end of a list, {@code #more} says that there are more items
 * than one.
 */
final class FhirNode {
  /** What stands at a place. */
  enum Holds {
    PARTS,
    TEXT,
    NUMBER,
    INTEGER,
    TRUTH,
    /** A reference, of which the id is kept. */
    ID,
    /** A reference, of which the type is kept. */
    TYPE,
    /** A reference, of which the id is kept if it is to a patient. */
    PATIENT,
    /** A reference, of which the id is kept if it is to an organisation. */
    ORGANIZATION,
    ANYTHING,
    MODIFIER
  }

  /** The node of all that is not wanted. */
  static final FhirNode NOTHING = new FhirNode("", Items.NONE);

  /** Which items of a list are read. */
  enum Items {
    /** There is no list. */
    NONE,
    FIRST,
    KNOWN,
    SOME,
    EACH,
    /** Extensions, of which each has a node by what it means. */
    EXTENSIONS
  }

  private static final Map<String, Items> ITEMS =
      Map.of("", Items.FIRST, "known", Items.KNOWN, "some", Items.SOME, "each", Items.EACH);

  private final String path;
  private final Items items;
  private final Map<String, FhirNode> children = new HashMap<>();
  private Holds holds = Holds.PARTS;
  private int slot = -1;
  private int more = -1;
  private int[] slots = {};

  private FhirNode(String path, Items items) {
    this.path = path;
    this.items = items;
  }

  static FhirNode root() {
    return new FhirNode("", Items.NONE);
  }

  /**
   * Adds a path below this node.
   *
   * @param number where what stands there is kept
   */
  void add(String added, int number) {
    int end = added.indexOf('#');
    String word = end < 0 ? "text" : added.substring(end + 1);
    FhirNode node = this;
    for (String step : (end < 0 ? added : added.substring(0, end)).split("\\.")) {
      node = node.step(step);
      node.slots = IntStream.concat(IntStream.of(node.slots), IntStream.of(number))
          .distinct()
          .toArray();
    }
    if (word.equals("more")) {
      node.more = number;
    } else {
      node.slot = number;
      node.holds = Holds.valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** A path as FHIR writes it. */
  static String plain(String path) {
    return path.replaceAll("\\[[^\\]]*]|#.*", "");
  }

  private FhirNode step(String step) {
    int bracket = step.indexOf('[');
    if (bracket < 0) {
      return child(step, Items.NONE);
    }
    String name = step.substring(0, bracket);
    String wanted = step.substring(bracket + 1, step.length() - 1);
    return ITEMS.containsKey(wanted)
        ? child(name, ITEMS.get(wanted))
        : child(name, Items.EXTENSIONS).child(wanted, Items.NONE);
  }

  private FhirNode child(String name, Items wanted) {
    FhirNode child = children.computeIfAbsent(
        name, n -> new FhirNode(path.isEmpty() ? n : path + "." + n, wanted));
    checkArgument(child.items == wanted, "%s is written in two ways", child.path);
    return child;
  }

  /** The node of a part, or {@link #NOTHING}. */
  FhirNode part(String name) {
    return children.getOrDefault(name, NOTHING);
  }

  /** The names of FHIR that lead here, for places. */
  String path() {
    return path;
  }

  Items items() {
    return items;
  }

  Holds holds() {
    return holds;
  }

  /** Where what stands here is kept. */
  int slot() {
    return slot;
  }

  /** Where it is kept that a list has more items than one; negative where that is not wanted. */
  int more() {
    return more;
  }

  /** Where what stands here and below is kept. For the caller to read only. */
  int[] slots() {
    return slots;
  }

  /** Whether an item of this list, whose texts stand in a row, is the one that is wanted rather than the first. */
  boolean chosen(FhirTexts texts, int row) {
    return switch (items) {
      case FIRST -> true;
      case KNOWN ->
        FhirSystems.known(texts, row, part("system").slot) && !texts.empty(row, part("code").slot);
      case SOME -> IntStream.of(slots).anyMatch(s -> !texts.empty(row, s));
      case NONE, EACH, EXTENSIONS -> false;
    };
  }
}
