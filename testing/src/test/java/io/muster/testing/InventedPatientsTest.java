package io.muster.testing;

import static io.muster.core.builder.Cohorts.age;
import static io.muster.core.builder.Cohorts.cohort;
import static io.muster.core.builder.Cohorts.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.CohortPlan;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class InventedPatientsTest {
  private static final CohortPlan ADULTS =
      cohort("adults").index("2021-07-19").include("adult", age().atLeast(18)).build();

  @Test
  void theyAreAliveAndRegisteredUnlessToldOtherwise() {
    PatientStore people = InventedPatients.asOf("2022-03-31")
        .patient("anna", p -> p.born("1976-02-01"))
        .patient("ben", p -> p.born("1976-02-01").person("death_date", LocalDate.of(2020, 1, 1)))
        .patient("chloe", p -> p.born("1976-02-01").record("registration", r -> r.on("2021-07-20")))
        .store();
    assertThat(people.asOf()).isEqualTo(LocalDate.of(2022, 3, 31));
    MusterAssertions.assertThat(new ReferenceEngine().run(ADULTS, people)).includesOnly("anna");
  }

  @Test
  void whatTheHostAddedToTheSchemaCanBeToldOfThem() {
    Schema schema =
        Schema.standard().with(RecordKind.of("visit", "visits", Column.text("district")));
    PatientStore people = InventedPatients.asOf("2022-03-31", schema)
        .patient("anna", p -> p.record("visit", r -> r.on("2021-01-01").with("district", "Dover")))
        .store();
    CohortPlan seen = cohort("seen")
        .index("2021-07-19")
        .populationEveryone()
        .include("seen", records("visit", schema).atLeast(1))
        .build();
    MusterAssertions.assertThat(new ReferenceEngine().run(seen, people)).includes("anna");
  }

  @Test
  void mistakesAreToldAtOnce() {
    assertThatThrownBy(() -> InventedPatients.asOf("31/03/2022"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a day is written like 2022-03-31: 31/03/2022");
    InventedPatients people = InventedPatients.asOf("2022-03-31").patient("anna", p -> {});
    assertThatThrownBy(() -> people.patient("anna", p -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a person is added once");
    assertThatThrownBy(() -> people.patient("ben", p -> p.person("sexe", "male")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean `sex`?");
  }
}
