package io.muster.core.units;

import io.muster.core.spelling.NearestName;
import io.muster.core.units.UnitMeaning.Conversion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Numbers in other units, by UCUM. Safe for use by several threads; what was worked out once is kept.
 *
 * <ul>
 *   <li>Two units convert where they measure the same thing: mm[Hg] to kPa, [lb_av] to kg, Cel to [degF], 10*3/uL to 10*9/L.
 *   <li>What has no dimension ({@code %}, {@code mmol/mol}, {@code {score}}, {@code 1}) is never converted: it is itself alone.
 *   <li>Mass and amount of substance do not convert, for want of a molar mass: mg/dL is not mmol/L. Nor do moles convert to
 *       equivalents, osmoles or plain counts, nor international and other arbitrary units to anything else, nor logarithmic
 *       scales such as {@code [pH]}.
 *   <li>What stands in braces is a remark, as UCUM has it: mL/min/{1.73_m2} converts to mL/min.
 * </ul>
 */
public final class Units {
  private static final int MOST_KEPT = 10_000;

  private static final Map<String, String> NORMAL = new ConcurrentHashMap<>();
  private static final Map<Pair, Optional<Conversion>> CONVERSIONS = new ConcurrentHashMap<>();

  private Units() {}

  private record Pair(String from, String to) {}

  /** What is slow to make and often not needed. */
  private static final class Library {
    static final UcumReader READER = UcumReader.ofLibrary();
  }

  private static final class Common {
    static final CommonUnits UNITS = CommonUnits.ofFile();
  }

  /**
   * The number in another unit; empty where the units do not convert. It is exact where the factor has a decimal that ends
   * within 34 digits, and rounded to those otherwise.
   */
  public static Optional<BigDecimal> convert(BigDecimal number, String from, String to) {
    if (from.equals(to)) {
      return Optional.of(number);
    }
    Pair pair = new Pair(from, to);
    return kept(CONVERSIONS, pair, () -> conversion(normal(from), normal(to)))
        .map(conversion -> conversion.convert(number));
  }

  private static Optional<Conversion> conversion(String from, String to) {
    if (from.equals(to)) {
      return Optional.of(new Conversion(BigDecimal.ZERO, Ratio.ONE, BigDecimal.ZERO));
    }
    return Library.READER
        .read(from)
        .flatMap(meaning -> Library.READER.read(to).flatMap(meaning::to));
  }

  /** Whether a number is the same in both units, so that they are two ways to write one: ng/dl and ng/dL. */
  public static boolean same(String unit, String other) {
    return isSame(unit, other, BigDecimal.ZERO) && isSame(unit, other, BigDecimal.ONE);
  }

  private static boolean isSame(String unit, String other, BigDecimal number) {
    return convert(number, unit, other)
        .map(converted -> converted.compareTo(number) == 0)
        .orElse(false);
  }

  /**
   * The unit as UCUM writes it. White space goes, and both micro signs, U+00B5 and U+03BC, become {@code u}. What is UCUM then
   * stays; what is not, and is a spelling of a common unit but for upper and lower case, becomes that unit ({@code MMOL/MOL}
   * is mmol/mol, {@code mmHg} is mm[Hg]); all else stays, and equals itself alone.
   */
  public static String normal(String unit) {
    return kept(NORMAL, unit, () -> normalised(unit));
  }

  private static String normalised(String unit) {
    StringBuilder tight = new StringBuilder();
    unit.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .map(c -> c == 0xB5 || c == 0x3BC ? 'u' : c)
        .forEach(tight::appendCodePoint);
    String text = tight.toString();
    return known(text) ? text : Common.UNITS.spelt(text).orElse(text);
  }

  /** Whether it is a unit as UCUM writes it. A power above the fourth is a slip of the finger, except of ten. */
  public static boolean known(String unit) {
    return Common.UNITS.contains(unit) || Library.READER.read(unit).isPresent();
  }

  /** Units that records of health and care often hold. */
  public static List<String> common() {
    return Common.UNITS.units();
  }

  /** The unit that a text may have meant which is none: another spelling of it, or the nearest that records of health and care hold. */
  public static Optional<String> meant(String unit) {
    String normal = normal(unit);
    return known(normal) ? Optional.of(normal) : NearestName.of(unit, common());
  }

  /** Keeps what was worked out; records can hold any text for a unit, so not without end. */
  private static <K, V> V kept(Map<K, V> map, K key, Supplier<V> make) {
    V known = map.get(key);
    if (known != null) {
      return known;
    }
    V made = make.get();
    if (map.size() < MOST_KEPT) {
      map.put(key, made);
    }
    return made;
  }
}
