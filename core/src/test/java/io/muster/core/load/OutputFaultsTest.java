package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Group L of the fault catalogue, as far as loads and stores go: what is printed holds nobody's id and no value of theirs. */
class OutputFaultsTest {
  @TempDir
  private Path temporary;

  private Faults canaries() {
    return Faults.in(temporary)
        .with(
            "patients.csv",
            "id,birth_date,sex,language,name",
            "ZZPHI0001,1980-01-01,ZZPHI-sex,ZZPHI,Canary McCanary",
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
  }

  @Test
  void l09NothingThatPrintsSaysWhoOrWhat() {
    Loaded loaded = canaries().loaded();
    PatientStore store = loaded.store();
    RecordKind kind = Schema.standard().kind("observation").orElseThrow();
    RecordTable table = store.records(kind);
    assertThat(store.size()).isEqualTo(2);
    assertThat(loaded.report().quarantined()).isEqualTo(9);
    PatientStore.Builder builder =
        PatientStore.builder(Schema.standard(), LocalDate.parse("2024-03-31"));
    for (Object printed : List.of(
        loaded,
        loaded.report(),
        loaded.report().files(),
        loaded.report().toText(),
        store,
        table,
        builder
            .person("ZZPHI0001")
            .set(Schema.standard().attribute("practice").orElseThrow(), "ZZPHI"),
        builder.record(kind, "ZZPHI0001"),
        builder,
        CsvFolder.at(temporary))) {
      Faults.namesNobody(String.valueOf(printed));
    }
  }

  @Test
  void l10NothingIsLoggedHoweverMuchIsAskedFor() {
    Logger all = Logger.getLogger("");
    Level before = all.getLevel();
    List<String> logged = new ArrayList<>();
    Handler listener = new Handler() {
      @Override
      public void publish(LogRecord entry) {
        logged.add(entry.getLoggerName() + " " + entry.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    all.addHandler(listener);
    all.setLevel(Level.ALL);
    try {
      canaries().loaded();
      canaries().with("observations.csv", "ZZPHI0001,1").refused("csv-header", "observations.csv");
    } finally {
      all.setLevel(before);
      all.removeHandler(listener);
    }
    assertThat(logged).isEmpty();
  }
}
