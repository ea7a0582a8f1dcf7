package io.muster.core.units;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units of {@code common-units.txt}, and how else they are spelt. */
final class CommonUnits {
  private final Set<String> units = new LinkedHashSet<>();
  private final Map<String, String> bySpelling = new HashMap<>();

  private CommonUnits() {}

  static CommonUnits ofFile() {
    CommonUnits common = new CommonUnits();
    try (InputStream file = CommonUnits.class.getResourceAsStream("common-units.txt")) {
      if (file == null) {
        throw new IllegalStateException("the common units are not on the class path");
      }
      new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(common::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return common;
  }

  private void add(String line) {
    List<String> spellings = Splitter.on(' ').splitToList(line);
    String unit = spellings.get(0);
    units.add(unit);
    spellings.forEach(spelling -> bySpelling.putIfAbsent(folded(spelling), unit));
  }

  private static String folded(String spelling) {
    return spelling.toLowerCase(Locale.ROOT);
  }

  List<String> units() {
    return List.copyOf(units);
  }

  boolean contains(String unit) {
    return units.contains(unit);
  }

  /** The unit that is spelt so, upper and lower case alike; the first in the file where several are. */
  Optional<String> spelt(String text) {
    return Optional.ofNullable(bySpelling.get(folded(text)));
  }
}
