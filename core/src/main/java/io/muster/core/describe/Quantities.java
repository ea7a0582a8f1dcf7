package io.muster.core.describe;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.schema.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers, units and lengths of time, the same in every locale. */
final class Quantities {
  private static final List<String> ORDINALS = List.of(
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
      "tenth");

  /** Units that people write otherwise than UCUM does. */
  private static final Map<String, String> SHOWN = Map.ofEntries(
      Map.entry("kg/m2", "kg/m²"),
      Map.entry("m2", "m²"),
      Map.entry("m3", "m³"),
      Map.entry("mm[Hg]", "mmHg"),
      Map.entry("Cel", "°C"),
      Map.entry("[degF]", "°F"),
      Map.entry("[lb_av]", "lb"),
      Map.entry("umol/L", "µmol/L"),
      Map.entry("ug/L", "µg/L"),
      Map.entry("10*9/L", "10⁹/L"),
      Map.entry("10*12/L", "10¹²/L"),
      Map.entry("mL/min/{1.73_m2}", "mL/min/1.73 m²"));

  private static final Pattern PLAIN_UNIT = Pattern.compile("[A-Za-z]+(/[A-Za-z]+)*|%");

  private Quantities() {}

  static String number(BigDecimal number) {
    return number.toPlainString();
  }

  /** A number with its unit: {@code 30 kg/m²}. */
  static String decimal(Value.Decimal decimal) {
    String number = number(decimal.number());
    return switch (decimal.unit()) {
      case "" -> number;
      case "%" -> number + "%";
      default -> number + " " + unit(decimal.unit());
    };
  }

  /** A unit as people write it, or in the spelling of UCUM where there is no other. */
  static String unit(String unit) {
    String shown = SHOWN.get(unit);
    if (shown != null) {
      return shown;
    }
    boolean plain = PLAIN_UNIT.matcher(unit).matches() && !SHOWN.containsValue(unit);
    return plain ? unit : Markdown.code(unit);
  }

  /** A length of time: {@code 1 month}, {@code 24 months}. */
  static String duration(int amount, CalendarUnit unit) {
    return counted(amount, unit.word(), unit.word() + "s");
  }

  /** So many of something: {@code 1 code}, {@code 45 codes}. */
  static String counted(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** A length of time behind {@code the}: {@code month}, {@code 24 months}. */
  static String period(int amount, CalendarUnit unit) {
    return amount == 1 ? unit.word() : duration(amount, unit);
  }

  /** A share: {@code 12.5%}. */
  static String share(BigDecimal share) {
    return new Value.Decimal(share.movePointRight(2), "%").number().toPlainString() + "%";
  }

  /** A place in a row: {@code third}, {@code 12th}. */
  static String ordinal(int position) {
    return position <= ORDINALS.size()
        ? ORDINALS.get(position - 1)
        : position + ending(position % 100);
  }

  private static String ending(int lastDigits) {
    boolean teen = lastDigits / 10 == 1;
    return switch (teen ? 0 : lastDigits % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
