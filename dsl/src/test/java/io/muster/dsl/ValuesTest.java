package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What values written in the language come to, asked of one person on 2024-02-29. */
class ValuesTest {
  private static final String FILE = """
      codes weight = local W
      codes height = local H
      codes nothing = local N
      define heaviest = highest observation of weight
      parameter cut = 40
      parameter span = 6 months
      parameter who = "female"
      parameter since_day = 2020-01-01
      cohort c index 2024-02-29 population everyone show %s as x
      """;

  /** A woman born on 1980-03-01, deprivation unknown, weighed three times and measured once. */
  private static PatientStore person() {
    Schema schema = Schema.standard();
    PatientStore.Builder builder = PatientStore.builder(schema, LocalDate.parse("2024-06-30"));
    builder
        .person("p")
        .set(schema.attribute("birth_date").orElseThrow(), LocalDate.parse("1980-03-01"))
        .set(schema.attribute("sex").orElseThrow(), "female");
    observed(builder, "W", "2023-01-01", 80, "kg");
    observed(builder, "W", "2023-06-01", 90.5, "kg");
    observed(builder, "W", "2024-01-01", 85, "kg");
    observed(builder, "H", "2022-01-01", 1.6, "m");
    return builder.build();
  }

  private static void observed(
      PatientStore.Builder builder, String code, String date, double value, String unit) {
    RecordKind kind = Schema.standard().kind("observation").orElseThrow();
    Row row = builder.record(kind, "p").set(RecordKind.DATE, LocalDate.parse(date));
    row.set(kind.column("code").orElseThrow(), new Code(CodeSystem.LOCAL, code));
    row.set(kind.column("value").orElseThrow(), value).set(kind.column("unit").orElseThrow(), unit);
  }

  private static String asked(CohortText text) {
    CohortResult result =
        new ReferenceEngine().run(Muster.compile(text).cohorts().get(0), person());
    return result.shown(0).get(0).toString();
  }

  private static CohortText text(String expression) {
    return CohortText.of("values.cohort", FILE.formatted(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "age | 43",
        "age + 1 | 44",
        "age - 3 * 2 | 37",
        "(age - 3) * 2 | 80",
        "age / 2 | 21.5",
        "age / 0 | missing",
        "- age | -43",
        "0.1 + 0.2 = 0.3 | true",
        "value of latest observation of weight - value of first observation of weight | 5 kg",
        "value of latest observation of weight / value of latest observation of height | missing",
        "value of latest observation of weight / value of first observation of weight | 1.0625",
        "value of latest observation of weight + 1 | 86 kg",
        "sum of value of observations of weight | 255.5 kg",
        "mean of value of observations of weight in last 12 months | 87.75 kg",
        "minimum of value of observations of weight | 80 kg",
        "maximum of value of observations of weight >= 90 kg | true",
        "sum of value of observations | missing",
        "sum of value of observations of nothing | missing",
        "mean of value of observations of weight in 30 days before index | missing",
        "imd_decile | missing",
        "imd_decile if missing 5 | 5",
        "(imd_decile if missing 5) > 4 | true",
        "earliest of (date of first observation of weight, date of first observation of height) | 2022-01-01",
        "latest of (death_date, date of first observation of weight) | 2023-01-01",
        "date of heaviest | 2023-06-01",
        "value of heaviest - value of first observation of weight | 10.5 kg",
        "days between (date of heaviest) and (date of latest observation of weight) | 214",
        "highest of (age, 50, imd_decile) | 50",
        "lowest of (age, 50, imd_decile) | 43",
        "days between date of latest observation of weight and index | 59",
        "weeks between date of latest observation of weight and index | 8",
        "months between date of latest observation of weight and index | 1",
        "years between index and birth_date | -43",
        "days between death_date and index | missing",
        "2 years before index is before 2022-03-01 | true",
        "when age < 18 then \"child\" when age < 65 then \"adult\" otherwise \"older\" | adult",
        "when imd_decile < 3 then \"deprived\" otherwise \"not\" | missing",
        "when imd_decile < 3 then \"deprived\" when imd_decile is missing then \"not known\" otherwise \"not\" | not known",
        "when age > 65 then 1 | missing",
        "at least 2 of (sex = \"female\", age > 40, imd_decile < 3) | true",
        "at least 3 of (sex = \"female\", age > 40, imd_decile < 3) | unknown",
        "exactly 1 of (sex = \"female\", age > 40, imd_decile < 3) | false",
        "at most 2 of (sex = \"female\", age > 50, imd_decile < 3) | true",
        "any of (sex = \"male\", imd_decile < 3) | unknown",
        "all of (sex = \"female\", age > 40) | true",
        "none of (sex = \"male\", age > 50) | true",
        "age > cut | true",
        "observation of weight in last span | true",
        "sex = who | true",
        "observation of weight before since_day | false",
      })
  void comesTo(String expression, String answer) {
    assertThat(asked(text(expression))).isEqualTo(answer);
  }

  @Test
  void theHostSetsAParameter() {
    assertThat(asked(text("age > cut").withParameter("cut", "43"))).isEqualTo("false");
    assertThat(asked(text("observation of weight in last span").withParameter("span", "2 weeks")))
        .isEqualTo("false");
    assertThat(asked(text("observation before since_day").withParameter("since_day", "2023-01-01")))
        .isEqualTo("true");
  }
}
