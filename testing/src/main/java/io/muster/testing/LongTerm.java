package io.muster.testing;

import io.muster.core.codes.Code;
import java.util.List;
import java.util.stream.Stream;

/**
 * The long-term conditions people can have, and how common each is.
 *
 * <p>A curve gives the percentage who have it by the ages 0, 10, … 90, never falling. It is multiplied by what
 * the person lives with: deprivation, {@link Life#strain strain}, obesity. The order matters: a condition may
 * depend on an earlier one.
 */
@SuppressWarnings("ImmutableEnumChecker") // the array is never handed out and never written to
enum LongTerm {
  OBESITY(
      Codes.all("414916001", "238136002", "162864005"),
      Codes.NOTHING,
      new Pull(0.30, 0.45, 1),
      "3 11 19 27 32 35 35 35 35 35"),
  ANXIETY(
      Codes.all("197480006", "48694002", "21897009", "371631005"),
      Codes.ANXIOLYTICS,
      new Pull(0.25, 0.80, 1.15),
      "0 1 9 15 18 20 20 20 20 20"),
  DEPRESSION(
      Codes.all("35489007", "370143000"),
      Codes.ANTIDEPRESSANTS,
      new Pull(0.25, 0.70, 1.1),
      "0 0.5 8 12 14.5 16 17 17 17 17"),
  SEVERE_MENTAL_ILLNESS(
      Codes.all("58214004", "13746004"),
      Codes.OLANZAPINE,
      new Pull(0.5, 0.70, 1),
      "0 0 0.4 0.9 1.2 1.3 1.3 1.3 1.3 1.3"),
  HYPERTENSION(
      Codes.all("59621000", "38341003"),
      Codes.AMLODIPINE_OR_RAMIPRIL,
      new Pull(0.10, 0.35, 1.6),
      "0 0 1.0 4 8 15 27 40 50 54"),
  PREDIABETES(
      Codes.all("15777000"),
      Codes.NOTHING,
      new Pull(0.15, 0.35, 2.2),
      "0 0 2.5 5 6 7.5 9 11 11 11"),
  TYPE_2_DIABETES(
      Codes.all("44054006"),
      Codes.METFORMIN,
      new Pull(0.30, 0.45, 1.9),
      "0 0.05 0.3 1.0 3 6 10 13 14 14"),
  TYPE_1_DIABETES(
      Codes.all("46635009"),
      Codes.NOTHING,
      new Pull(0, 0, 1.0),
      "0 0.25 0.4 0.5 0.5 0.5 0.5 0.5 0.5 0.5"),
  ASTHMA(
      Codes.all("195967001"),
      Codes.SALBUTAMOL,
      new Pull(0.20, 0.30, 1.7),
      "2 8 10 11 11 11 11 12 12 12"),
  COPD(Codes.all("13645005"), Codes.TIOTROPIUM, new Pull(0.40, 0.60, 1), "0 0 0 0.1 0.6 2 5 8 9 9"),
  CORONARY_HEART_DISEASE(
      Codes.all("414545008", "53741008", "22298006"),
      Codes.ATORVASTATIN,
      new Pull(0.20, 0.40, 1.3),
      "0 0 0 0.2 0.8 2.5 6 11 16 19"),
  HEART_FAILURE(
      Codes.all("84114007"),
      Codes.FUROSEMIDE,
      new Pull(0.20, 0.45, 1.3),
      "0 0 0 0.05 0.2 0.5 1.4 3.5 8 13"),
  ATRIAL_FIBRILLATION(
      Codes.all("49436004"), Codes.BISOPROLOL, new Pull(0, 0.25, 1.2), "0 0 0 0.1 0.3 1 3 8 15 19"),
  STROKE(
      Codes.all("230690007"),
      Codes.ATORVASTATIN,
      new Pull(0.20, 0.40, 1),
      "0 0 0.1 0.2 0.5 1.3 3 6 10 13"),
  CHRONIC_KIDNEY_DISEASE(
      Codes.all("709044004", "433144002"),
      Codes.NOTHING,
      new Pull(0.10, 0.35, 1.2),
      "0 0 0.1 0.3 0.8 2 5 12 24 32"),
  OSTEOARTHRITIS(
      Codes.all("396275006", "239873007"),
      Codes.NAPROXEN,
      new Pull(0.10, 0.35, 1.4),
      "0 0 0.2 0.8 3 8 16 24 30 32"),
  CHRONIC_PAIN(
      Codes.all("82423001", "278860009"),
      Codes.NAPROXEN,
      new Pull(0.25, 0.60, 1.2),
      "0 0.2 2 4 7 10 12 14 15 15"),
  HYPOTHYROIDISM(
      Codes.all("40930008"),
      Codes.LEVOTHYROXINE,
      new Pull(0, 0.15, 1.1),
      "0.1 0.2 0.8 1.7 3 4.5 6 8 10 11"),
  EPILEPSY(
      Codes.all("84757009"),
      Codes.NOTHING,
      new Pull(0.25, 0.30, 1),
      "0.2 0.5 0.7 0.8 0.9 0.9 1 1 1 1"),
  CANCER(
      Codes.all("363346000", "254837009"),
      Codes.NOTHING,
      new Pull(0, 0.10, 1.1),
      "0.02 0.1 0.3 0.7 1.8 4 8 13 18 20"),
  DEMENTIA(
      Codes.all("52448006"), Codes.NOTHING, new Pull(0, 0.20, 1), "0 0 0 0 0 0.1 0.6 2.5 10 22");

  /**
   * What makes a condition more common.
   *
   * @param deprivation how much more at decile 1 than in the middle, and less at decile 10; 0.3 is 30 percent
   * @param strain the share of it that follows {@link Life#strain}
   * @param obesity how many times as common among the obese
   */
  record Pull(double deprivation, double strain, double obesity) {}

  private final List<Code> codes;
  private final List<Code> medicines;
  private final Pull pull;
  private final double[] percentByDecade;

  LongTerm(List<Code> codes, List<Code> medicines, Pull pull, String percentByDecade) {
    this.codes = codes;
    this.medicines = medicines;
    this.pull = pull;
    this.percentByDecade =
        Stream.of(percentByDecade.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  List<Code> codes() {
    return codes;
  }

  List<Code> medicines() {
    return medicines;
  }

  /** How many times as common it is in somebody as in the average person. */
  double times(Life life, boolean obese) {
    double deprivation = 1 + pull.deprivation() * (5.5 - life.decile()) / 4.5;
    double strain = 1 - pull.strain() + pull.strain() * life.strain();
    return deprivation * strain * (obese ? pull.obesity() : 1);
  }

  /**
   * The age at which somebody gets it who has it where the curve, so many times as high, rises above a level
   * from 0 to 1; infinite if it never does. At most nine in ten get anything.
   */
  double onset(double level, double times) {
    double wanted = level * 100;
    for (int decade = 0; decade < percentByDecade.length; decade++) {
      double here = Math.min(90, percentByDecade[decade] * times);
      if (here > wanted) {
        double before = decade == 0 ? 0 : Math.min(90, percentByDecade[decade - 1] * times);
        double part = (wanted - before) / (here - before);
        return Math.max(0, 10 * (decade - 1 + part));
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
