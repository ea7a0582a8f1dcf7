package io.muster.examples.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.muster.core.files.FileSource;
import io.muster.core.plan.Program;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published cohorts, built in Java, are those of their files: the same plans. */
class PublishedInJavaTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("muster.examples", "examples"), "cohorts");

  static Stream<Arguments> published() {
    FileSource files = FileSource.folder(FOLDER);
    return Stream.of(
        arguments("garden_city", GardenCity.program(files)),
        arguments("medway_central", MedwayCentral.program(files)),
        arguments("medway_and_swale", MedwayAndSwale.program(files)),
        arguments("east_kent", EastKent.program(files)),
        arguments("dover_town", DoverTown.program(files)),
        arguments("ramsgate", Ramsgate.program(files)),
        arguments("leicester_3_conversations", LeicesterThreeConversations.program(files)),
        arguments("leicester_multimorbidity", LeicesterMultimorbidity.program(files)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("published")
  void isWhatItsFileSays(String file, Program inJava) {
    Program inText = Muster.compile(CohortText.read(FOLDER.resolve(file + ".cohort")));
    assertThat(inJava.cohorts()).isEqualTo(inText.cohorts());
    assertThat(inJava.outreaches()).isEqualTo(inText.outreaches());
    assertThat(inJava.examples()).isEqualTo(inText.examples());
  }
}
