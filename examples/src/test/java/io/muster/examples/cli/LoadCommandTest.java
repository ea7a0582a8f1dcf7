package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.load.Pseudonyms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records loaded once and kept, and who is not to be asked about. */
class LoadCommandTest {
  private static final String KEY = "ZZKEY: 16 bytes or more";

  @TempDir
  private Path folder;

  private Path data;
  private Path cohort;
  private Path saved;
  private Path list;

  @BeforeEach
  void threePeople() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    write(data.resolve("dataset.json"), "{\"as_of\": \"2024-03-31\"}");
    write(
        data.resolve("patients.csv"), "id,birth_date,sex", "A,1980-05-01,female", "B,,male", "C,,");
    write(data.resolve("themes.csv"), "patient_id,theme", "A,money", "B,money");
    cohort = write(
        folder.resolve("worried.cohort"),
        "cohort worried",
        "  index 2024-01-01",
        "  population everyone",
        "  include \"worried\": theme where theme = \"money\" at any time",
        "outreach help for worried",
        "  step met \"Met\": contact",
        "  target met >= 10% of cohort");
    saved = folder.resolve("practice.muster");
    list = folder.resolve("choices.csv");
  }

  private static Path write(Path file, String... lines) throws IOException {
    return Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private Path key() throws IOException {
    Path key = write(folder.resolve("key"), KEY);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }
    return key;
  }

  private static Tool ok(Object... arguments) {
    Tool run = Tool.run(arguments);
    assertThat(run.exitCode()).as(run.seen()).isZero();
    return run;
  }

  private static void refused(int exitCode, String message, Object... arguments) {
    Tool run = Tool.run(arguments);
    assertThat(run.err()).startsWith(message);
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }

  private Tool run(Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("run", cohort));
    arguments.addAll(List.of(more));
    return ok(arguments.toArray());
  }

  @Test
  void loadTellsWhatBecameOfEveryRecord() throws IOException {
    write(data.resolve("themes.csv"), "patient_id,theme", "A,money", "Z,money");
    Tool load = ok("load", "--data", data);
    assertThat(load.out())
        .startsWith(
            "Loaded as of 2024-03-31: 5 records read, 4 accepted, 1 quarantined, 0 filtered.\n")
        .contains("orphan: a record of somebody not among the people that were accepted")
        .doesNotContain("Saved");
  }

  @Test
  void theWholeReportIsWrittenAsItsNameEnds() throws IOException {
    Object[] damaged = {
      "load",
      "--data",
      Tool.RESOURCES.resolve("damaged"),
      "--opt-outs",
      Tool.RESOURCES.resolve("damaged_choices.csv")
    };
    Golden.check("load_report.txt", ok(damaged).out());
    for (String form : List.of("txt", "json", "html")) {
      Path report = folder.resolve("load_report." + form);
      Tool run = Tool.run(with(damaged, "--report", report));
      assertThat(run.seen())
          .isEqualTo("251 records read, 242 accepted, 8 quarantined, 1 filtered.\nWritten to "
              + report + "; keep it with the team that holds the records.\nexit code 0\n");
      Golden.check("load_report." + form, Files.readString(report));
      refused(2, report + " is there already;", with(damaged, "--report", report));
      ok(with(damaged, "--report", report, "--force"));
    }
    refused(
        2,
        "A report is written as its name ends: .html, .json or .txt. report.csv ends in none of these.",
        with(damaged, "--report", folder.resolve("report.csv")));
  }

  @Test
  void theWholeReportForAProgramIsWhatTheFileHas() throws IOException {
    Object[] load = {"load", "--data", data, "--json"};
    Path report = folder.resolve("report.json");
    ok("load", "--data", data, "--report", report);
    Tool program = ok(with(load, "--save", saved));
    assertThat(report).hasContent(program.out());
    assertThat(program.err())
        .isEqualTo("\nSaved to " + saved + "; keep it as safe as the records.\n");
    refused(2, "Say --json or --report, not both:", with(load, "--report", report));
  }

  private static Object[] with(Object[] arguments, Object... more) {
    return Stream.of(arguments, more).flatMap(Stream::of).toArray();
  }

  @Test
  void aSourceThatTwoSystemsHoldIsCountedOnceInWhatIsTold() throws IOException {
    write(data.resolve("themes.csv"), "patient_id,theme,system", "A,money,gp", "A,money,hospital");
    assertThat(run("--data", data).out())
        .startsWith("Loaded 3 people and 1 record as of 2024-03-31; nothing had to be set aside.\n")
        .contains("Held by two systems and counted once: 1 theme.");
  }

  @Test
  void whatIsSavedIsUnderstoodWhereverAFolderIs() {
    assertThat(ok("load", "--data", data, "--save", saved).out())
        .endsWith("\nSaved to " + saved + "; keep it as safe as the records.\n");
    assertThat(run("--data", saved).out())
        .startsWith("Opened")
        .containsPattern("3 people and 2 records\\s+as\\s+of 2024-03-31.\n\n")
        .contains("2 members");
    assertThat(ok("explain", cohort, "worried", "C", "--data", saved).out())
        .contains("Not a member: left at \"worried\"");
    assertThat(ok("evaluate", cohort, "--data", saved).out()).contains("Opened");
    Tool program = run("--data", saved, "--json");
    assertThat(program.err()).startsWith("Opened");
    assertThat(program.out()).startsWith("{");
  }

  @Test
  void whatIsSavedReplacesAFileOnlyWhereTold() throws IOException {
    write(saved, "mine");
    refused(
        2,
        saved + " is there already; choose another name, or say --force to replace it.",
        "load",
        "--data",
        data,
        "--save",
        saved);
    assertThat(saved).hasContent("mine");
    ok("load", "--data", data, "--save", saved, "--force");
    assertThat(run("--data", saved).out()).contains("2 members");
    refused(2, data + " is a folder; name a file", "load", "--data", data, "--save", data);
  }

  @Test
  void whatIsSavedIsNotLoadedAgain() {
    ok("load", "--data", data, "--save", saved);
    refused(
        2,
        saved + " holds records that are loaded; name the folder they came from.",
        "load",
        "--data",
        saved);
    for (String[] option : new String[][] {
      {"--layout", "synthea"}, {"--mapping", "mapping.json"}, {"--as-of", "2024-01-01"}
    }) {
      refused(
          2,
          "--layout, --mapping and --as-of are for loading records; ",
          "run",
          cohort,
          "--data",
          saved,
          option[0],
          option[1]);
    }
  }

  @Test
  void aSavedFileThatWasDamagedIsExitCodeThree() throws IOException {
    ok("load", "--data", data, "--save", saved);
    byte[] bytes = Files.readAllBytes(saved);
    bytes[bytes.length - 1] ^= 1;
    Files.write(saved, bytes);
    refused(
        3, "practice.muster: what stands in the snapshot is not", "run", cohort, "--data", saved);
  }

  @Test
  void aLoadFailsAsStrictlyAsItIsTold() throws IOException {
    write(data.resolve("themes.csv"), "patient_id,theme", "A,money", "B,money", "Z,money");
    refused(
        3,
        "themes.csv, line 4, column patient_id: a record of somebody",
        "load",
        "--data",
        data,
        "--fail-fast");
    refused(
        3,
        "themes.csv: more than 33.3 % of the records would be quarantined, 1 of 3: 1 orphan, first in line 4",
        "load",
        "--data",
        data,
        "--save",
        saved,
        "--fail-above",
        "33.3%");
    assertThat(saved).doesNotExist();
    ok("load", "--data", data, "--fail-above", "34%");
    refused(
        2,
        "Say --fail-fast or --fail-above, not both.",
        "load",
        "--data",
        data,
        "--fail-fast",
        "--fail-above",
        "1%");
    for (String wrong : List.of("1", "-1%", "101%", "1 %", "one")) {
      refused(
          2,
          "Invalid value for option '--fail-above': write a percentage up to 100%",
          "load",
          "--data",
          data,
          "--fail-above=" + wrong);
    }
  }

  @Test
  void listsOfWhoOptedOutAreHeededByEveryCommand() throws IOException {
    write(list, "id", "B", "Z");
    String told = "Opt-outs: choices.csv lists 2 who opted out (1 in the data, 1 unknown to it).\n";
    assertThat(ok("load", "--data", data, "--opt-outs", list, "--save", saved).out())
        .contains(told)
        .contains("Opted out: 1 of the people, of whom nothing is asked.\n");
    assertThat(run("--data", saved).out()).contains("1 member");
    assertThat(run("--data", data, "--opt-outs", list).out())
        .contains(told.substring(0, 50), "1 member");
    assertThat(ok("explain", cohort, "worried", "B", "--data", data, "--opt-outs", list)
            .out())
        .contains("opted out of the use of their records, so no rule was asked");
    assertThat(ok("evaluate", cohort, "--data", data, "--opt-outs", list).out())
        .contains("Opt-outs:");
  }

  @Test
  void aListCanComeAfterTheRecordsWereSaved() throws IOException {
    ok("load", "--data", data, "--save", saved);
    write(list, "id", "A");
    assertThat(run("--data", saved, "--opt-outs", list).out())
        .contains("Opt-outs: choices.csv lists 1 who opted out (1 in the data, 0 unknown to it).")
        .contains("1 member");
    assertThat(run("--data", saved, "--allow", list).out())
        .contains("Opt-outs: choices.csv lists 1 who are allowed (1 in the data, 0 unknown to it)")
        .contains("1 member");
    assertThat(run("--data", saved, "--allow", list, "--opt-outs", list).out())
        .contains("0 members");
  }

  @Test
  void m02AListThatIsNotThereEndsEveryCommand() {
    ok("load", "--data", data, "--save", saved);
    String message = "choices.csv: the list of those who opted out is not there or cannot be read.";
    refused(3, message, "load", "--data", data, "--opt-outs", list);
    refused(3, message, "run", cohort, "--data", data, "--opt-outs", list);
    refused(3, message, "run", cohort, "--data", saved, "--opt-outs", list);
    refused(
        3,
        "choices.csv: the list of those who are allowed is not there",
        "run",
        cohort,
        "--data",
        saved,
        "--allow",
        list);
  }

  @Test
  void m06OptOutsAreLiftedForAPurposeThatEveryAnswerPrints() throws IOException {
    write(list, "id", "B");
    ok("load", "--data", data, "--opt-outs", list, "--save", saved);
    Object[] lifted = {"--data", saved, "--lift-opt-outs", "their own review"};
    assertThat(run(lifted).out()).contains("2 members").containsPattern("for: their own\\s+review");
    assertThat(run("--data", saved, "--lift-opt-outs", "their own review", "--json")
            .out())
        .contains("for: their own review");
    assertThat(ok("explain", cohort, "worried", "B", lifted[0], lifted[1], lifted[2], lifted[3])
            .out())
        .contains("Opt-outs are lifted for: their own review\n")
        .contains("A member");
    assertThat(
            ok("evaluate", cohort, lifted[0], lifted[1], lifted[2], lifted[3]).out())
        .contains("their own review");
    refused(
        2,
        "--lift-opt-outs takes what they are lifted for, such as \"their own care\".",
        "run",
        cohort,
        "--data",
        saved,
        "--lift-opt-outs",
        " ");
  }

  @Test
  void peopleAreKnownByPseudonymsAndFoundByThoseWhoHaveTheKey() throws IOException {
    Pseudonyms names = Pseudonyms.of((KEY + "\n").getBytes(StandardCharsets.UTF_8));
    Path members = folder.resolve("members.csv");
    ok("load", "--data", data, "--pseudonym-key", key(), "--save", saved);
    run("--data", saved, "--members", members);
    assertThat(Files.readAllLines(members))
        .containsExactlyInAnyOrder("id", names.of("A"), names.of("B"));
    assertThat(ok("explain", cohort, "worried", "A", "--data", saved, "--pseudonym-key", key())
            .out())
        .contains("A member");
    refused(
        2,
        "The data hold nobody with that id.",
        "explain",
        cohort,
        "worried",
        "A",
        "--data",
        saved);
    write(list, "id", "A");
    assertThat(
            run("--data", saved, "--opt-outs", list, "--pseudonym-key", key()).out())
        .contains("1 in the data, 0 unknown to it")
        .contains("1 member");
  }

  @Test
  void aKeyIsItsOwnersAlone() throws IOException {
    Path key = key();
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    for (String open : List.of("rw-r-----", "rw----r--", "rw--w----")) {
      Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(open));
      refused(
          2,
          key + " holds a key and is open to others than its owner. Close it, with: chmod 600 "
              + key,
          "load",
          "--data",
          data,
          "--pseudonym-key",
          key);
    }
  }

  @Test
  void aKeyIsThereAndLongEnough() throws IOException {
    Path key = key();
    write(key, "too short");
    Tool run = Tool.run("load", "--data", data, "--pseudonym-key", key);
    assertThat(run.seen())
        .startsWith("A key has 16 to 4096 bytes, which what is in " + key + " has not.")
        .doesNotContain("too short")
        .endsWith("exit code 2\n");
    Files.delete(key);
    refused(
        2,
        "There is no file " + key
            + " to read a key from. One is made with: head -c 32 /dev/urandom > " + key
            + " && chmod 600 " + key,
        "run",
        cohort,
        "--data",
        data,
        "--pseudonym-key",
        key);
  }
}
