package io.muster.examples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.muster.core.codes.Code;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.load.JavaRows;
import io.muster.core.load.Load;
import io.muster.core.load.Loaded;
import io.muster.core.load.OptOuts;
import io.muster.core.load.Pseudonyms;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Value;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.evaluation.Evaluation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** L09 of the fault catalogue: what a thing is as a text never shows a person's id or a value of theirs. */
class NothingIsShownTest {
  private static final List<String> CANARIES =
      List.of("ZZPHI", "8643.21", "1931-02-03", "2019-08-0");

  /** Those of them that hold nothing of any one person: what is said of the data as a whole, and what a plan says. */
  private static final Set<String> OF_NOBODY = Set.of(
      "io.muster.core.engine.columnar.NodeMaker$Bounded",
      "io.muster.core.engine.columnar.TextTest",
      "io.muster.core.load.CdmSource",
      "io.muster.core.load.Contents",
      "io.muster.core.load.DatasetDescription",
      "io.muster.evaluation.effect.Trend$Month",
      "io.muster.evaluation.report.Header",
      "io.muster.evaluation.report.TrendPart$MonthCells");

  @Test
  void l09RecordsThatHoldValuesOrDaysOfPeopleSayThemselvesWhatTheyAre() throws IOException {
    Set<String> showing = new TreeSet<>();
    for (JavaClass type : new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(
            "io.muster.core.engine",
            "io.muster.core.load",
            "io.muster.core.store",
            "io.muster.evaluation")) {
      if (type.isRecord() && holdsValues(type) && showsAll(type)) {
        showing.add(type.getName());
      }
    }
    assertThat(showing).isEqualTo(new TreeSet<>(OF_NOBODY));
  }

  private static boolean holdsValues(JavaClass type) {
    return type.getFields().stream()
        .filter(f -> !f.getModifiers().contains(JavaModifier.STATIC))
        .map(JavaField::getType)
        .flatMap(t -> t.getAllInvolvedRawTypes().stream())
        .anyMatch(t -> t.isAssignableTo(Value.class) || t.isEquivalentTo(LocalDate.class));
  }

  /** Whether a record has the text that Java gives it: made by a call that takes the record itself, which nothing else in it does. */
  private static boolean showsAll(JavaClass type) throws IOException {
    try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      String call = "(L" + type.getName().replace('.', '/') + ";)Ljava/lang/String;";
      return new String(bytes.readAllBytes(), ISO_8859_1).contains(call);
    }
  }

  @Test
  void l09NothingThatComesOfALoadACohortAndItsEvaluationShowsAnIdOrAValue() {
    OutreachPlan plan =
        Muster.compile(CohortText.of("heavy", """
            codes high = snomed 1 assume kg
            cohort heavy "Heavy"
              index 2024-01-01
              population everyone
              include "heavy": highest observation of high > 100 kg
              include "old": age >= 40
              rank by value of highest observation of high, birth_date
              show value of highest observation of high, language, code of first diagnosis as found
            outreach help "Help" for heavy
              step asked "Asked": contact where direction = "out" at any time
              step answered "Answered": contact where direction = "in" at any time
              exit declined "Declined": contact where outcome = "declined"
              attempts contact until answered
              target asked >= 10% of cohort
              compare asked by sex
              measure weight "Weight": value of latest observation of high at 26 weeks within 20 weeks
            """)).outreach("help").orElseThrow();
    Walk walk = new Walk();
    for (Load load : List.of(load(), load().pseudonymised(Pseudonyms.of(new byte[16])))) {
      Loaded loaded = load.load();
      walk.look(load, 0);
      walk.look(loaded, 0);
      CohortResult fast = new ColumnarEngine().run(plan.cohort(), loaded.store());
      assertThat(fast.members().size()).isEqualTo(2);
      walk.look(fast, 0);
      walk.look(new ReferenceEngine().run(plan.cohort(), loaded.store()), 0);
      walk.look(Evaluation.evaluate(plan, loaded.store()), 0);
    }
    assertThat(walk.shown).isEmpty();
    assertThat(walk.types)
        .contains(
            "Loaded",
            "PatientStore",
            "CohortResult",
            "Explanation",
            "Evidence",
            "EvaluationReport");
  }

  private static Load load() {
    List<Map<String, Object>> people = new ArrayList<>();
    List<Map<String, Object>> observations = new ArrayList<>();
    List<Map<String, Object>> contacts = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      String id = "ZZPHI000" + i;
      people.add(Map.of("id", id, "birth_date", "1931-02-03", "language", "ZZPHI", "sex", "male"));
      observations.add(Map.of(
          "patient_id", id, "date", "2019-08-07", "code", "1", "value", "8643.21", "unit", "kg"));
      observations.add(Map.of(
          "patient_id",
          id,
          "date",
          "2019-08-07",
          "code",
          "1",
          "value",
          "8643.211",
          "text",
          "ZZPHI"));
      contacts.add(Map.of("patient_id", id, "date", "2024-01-0" + i, "direction", "out"));
      contacts.add(Map.of("patient_id", id, "date", "2024-02-0" + i, "direction", "in"));
    }
    return Load.of(JavaRows.of("people", people)
            .and("observations", observations)
            .and("contacts", contacts)
            .and(
                "diagnoses",
                List.of(Map.of("patient_id", "ZZPHI0001", "date", "2019-08-07", "code", "ZZPHI"))))
        .asOf(LocalDate.of(2024, 12, 31))
        .withOptOuts(OptOuts.of(List.of("ZZPHI0003")));
  }

  /** Goes from a thing to whatever its methods answer with. */
  private static final class Walk {
    private static final int DEPTH = 6;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> types = new TreeSet<>();
    private final Set<String> shown = new TreeSet<>();

    void look(Object thing, int depth) {
      if (depth > DEPTH || thing instanceof Value || thing instanceof Code) {
        return;
      }
      if (thing instanceof Optional<?> optional) {
        optional.ifPresent(o -> look(o, depth));
      } else if (thing instanceof Map<?, ?> map) {
        map.forEach((key, value) -> {
          look(key, depth);
          look(value, depth);
        });
      } else if (thing instanceof Iterable<?> each) {
        each.forEach(o -> look(o, depth));
      } else if (thing instanceof Throwable fault) {
        check(fault.getClass(), fault.toString());
      } else if (thing.getClass().getName().startsWith("io.muster.") && seen.add(thing)) {
        check(thing.getClass(), thing.toString());
        Arrays.stream(thing.getClass().getMethods()).forEach(m -> ask(thing, m, depth));
      }
    }

    private void check(Class<?> type, String text) {
      types.add(type.getSimpleName());
      if (CANARIES.stream().anyMatch(text::contains)) {
        shown.add(type.getName());
      }
    }

    private void ask(Object thing, Method method, int depth) {
      Class<?> type = method.getDeclaringClass();
      boolean open = Modifier.isPublic(type.getModifiers())
          && type.getModule().isExported(type.getPackageName())
          && !Modifier.isStatic(method.getModifiers())
          && type.getName().startsWith("io.muster.");
      if (open && method.getParameterCount() == 0) {
        answer(thing, method, depth);
      } else if (open && Arrays.equals(method.getParameterTypes(), new Class<?>[] {int.class})) {
        answer(thing, method, depth, 0);
        answer(thing, method, depth, 1);
      } else if (open && method.getName().equals("explain")) {
        answer(thing, method, depth, "ZZPHI0001");
        answer(thing, method, depth, "ZZPHI0009");
      }
    }

    private void answer(Object thing, Method method, int depth, Object... arguments) {
      try {
        Object answer = method.invoke(thing, arguments);
        if (answer != null) {
          look(answer, depth + 1);
        }
      } catch (InvocationTargetException e) {
        look(e.getCause(), depth);
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
  }
}
