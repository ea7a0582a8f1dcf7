package io.muster.examples.embedding;

import io.muster.core.engine.ColumnarEngine;
import io.muster.core.plan.Program;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a Spring application needs to know of Muster. */
@Configuration
class MusterConfiguration {
  @Bean
  Program lifestyle(@Value("${cohorts}/garden_city.cohort") Path file) {
    return Muster.compile(CohortText.read(file));
  }

  @Bean
  ColumnarEngine engine() {
    return new ColumnarEngine().within(Duration.ofSeconds(30));
  }
}
