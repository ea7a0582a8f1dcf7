package io.muster.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the examples of a cohort file as tests, one each, named by their titles:
 *
 * <pre>{@code
 * @CohortExamples("cohorts/garden_city.cohort")
 * void gardenCity() {}
 * }</pre>
 *
 * <p>The body of the method runs after each example, if it has one. JUnit Jupiter is needed on the class path.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(CohortExamplesExtension.class)
public @interface CohortExamples {
  /** The cohort file, from the folder the tests run in. */
  String value();
}
