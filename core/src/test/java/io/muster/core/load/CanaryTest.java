package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule R2 of the fault catalogue: what identifies a person comes out nowhere. */
class CanaryTest {
  private static final String CANARY = "ZZPHI";

  @TempDir
  private Path temporary;

  @Test
  void reportsHoldNoIdAndNoValue() {
    TestFolder folder = TestFolder.of(temporary)
        .with(
            "patients.csv",
            "id,birth_date,sex,language,name",
            "ZZPHI0001,1980-01-01,ZZPHI-sex,ZZPHI,ZZPHI Canary",
            "ZZPHI0002,ZZPHI-date,,,",
            "ZZPHI0003,,female,,",
            "ZZPHI0003,,male,,",
            "zzphi0001,,male,,",
            "ZZPHI0004,,male")
        .with(
            "observations.csv",
            "patient_id,date,code,value,text,code_system",
            "ZZPHI0001,ZZPHI,1,1,,",
            "ZZPHI0001,2020-01-01,1,ZZPHI,,",
            "ZZPHI0001,2020-01-01,1,1,ZZPHI\"x,",
            "ZZPHI0001,2020-01-01,1,1,,ZZPHI",
            "ZZPHI0009,2020-01-01,1,1,,",
            "ZZPHI0001,2030-01-01,ZZPHI,1,ZZPHI,");
    Loaded loaded = folder.load();
    assertThat(loaded.store().size()).isEqualTo(2);
    assertThat(loaded.report().quarantined()).isEqualTo(9);
    assertThat(List.of(
            loaded.toString(),
            loaded.report().toString(),
            loaded.report().toText(),
            loaded.report().files().toString(),
            loaded.store().toString()))
        .noneMatch(t -> t.toUpperCase(java.util.Locale.ROOT).contains(CANARY));
  }

  @Test
  void exceptionsHoldNoIdAndNoValue() {
    TestFolder folder = TestFolder.of(temporary);
    for (String broken : List.of(
        "ZZPHI0001,ZZPHI Canary\nZZPHI0002,x\n",
        "patient_id,theme\nA,\"ZZPHI\n",
        "patient_id,theme\nA,\"ZZPHI\"Z\n",
        "patient_id,theme\nA,ZZPHI\0\n",
        "patient_id,theme,date\nA,ZZPHI",
        "")) {
      folder.with("themes.csv", broken.getBytes(StandardCharsets.UTF_8));
      LoadException e = catchThrowableOfType(LoadException.class, folder::load);
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      assertThat(trace.toString()).doesNotContain(CANARY).doesNotContain("fastcsv.");
    }
    folder.with("dataset.json", "{\"as_of\": \"ZZPHI0001\"}");
    assertThat(catchThrowableOfType(LoadException.class, folder::load))
        .hasMessageNotContaining(CANARY)
        .hasNoCause();
  }
}
