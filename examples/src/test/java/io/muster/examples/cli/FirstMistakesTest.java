package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody reads who is new to the tool, and whose files or data are not what they took them for: all of it, in golden files. */
class FirstMistakesTest {
  private static final String COHORT = """
      %s
      cohort %s
        index 2021-07-19
        population everyone
        %s

      outreach calls for %2$s
        programme "Help by phone"
        step called "Called": contact where channel = "phone"
        target called >= 10%% of cohort
      """;

  @TempDir
  private static Path folder;

  @BeforeAll
  static void threePeople() throws IOException {
    write("data/dataset.json", "{\"as_of\": \"2022-03-31\"}");
    write("data/patients.csv", "id,birth_date,sex\nA,1980-05-01,female\nB,1981-05-01,male\nC,,\n");
    write(
        "data/diagnoses.csv",
        "patient_id,date,code\nA,2020-01-01,48694002\nC,2020-01-01,48694002\n");
    write("called/dataset.json", "{\"as_of\": \"2022-03-31\"}");
    write("called/patients.csv", "id\nA\n");
    write(
        "called/contacts.csv",
        "patient_id,date,channel,programme\nA,2021-08-01,phone,help by phone\n");
    write("header/dataset.json", "{\"as_of\": \"2022-03-31\"}");
    write("header/patients.csv", "id,birth_date,sex\n");
    write("blank/dataset.json", "{\"as_of\": \"2022-03-31\"}");
    write("blank/patients.csv", "");
    Files.createDirectory(folder.resolve("empty"));
    write("damaged.muster", "MUSTER, or what is left of it");
    Files.createDirectory(folder.resolve("odd"));
    write("odd/twice.cohort", COHORT.formatted("", "anyone", "").repeat(2));
    Files.write(folder.resolve("odd/latin.cohort"), new byte[] {'#', ' ', (byte) 0xe9, '\n'});
    cohort("anyone", "", "include \"anything\": age > 0 or age is missing");
    cohort("old", "", "include \"over 90\": age > 90");
    cohort(
        "calm",
        "codes anxiety = snomed 48694002",
        "include \"adult\": age >= 18\n  exclude \"anxious\": diagnosis of anxiety\n  exclude \"a man\": sex = \"male\"");
    cohort("ill", "codes diabetes = icd10 E11*", "exclude \"ill\": diagnosis of diabetes");
  }

  private static void cohort(String name, String codes, String rules) throws IOException {
    write(name + ".cohort", COHORT.formatted(codes, name, rules));
  }

  private static void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Runs a command in which a name after an at sign is that of a file here, and holds all that it prints. */
  private static void holds(String name, int exitCode, String command) {
    Object[] arguments = Arrays.stream(command.split(" "))
        .map(word -> word.startsWith("@") ? folder.resolve(word.substring(1)) : word)
        .toArray();
    Tool tool = Tool.run(arguments);
    String seen = tool.seen()
        .replace(folder + "/", "")
        .replace(folder.toString(), ".")
        .replaceAll("Plan( +)[0-9a-f]{12}", "Plan$1FINGERPRINT");
    Golden.check("mistakes/" + name + ".txt", seen);
    assertThat(tool.exitCode()).isEqualTo(exitCode);
    assertThat(seen).doesNotContain("Exception", "\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "no_cohort_file,       1, run @clinic.cohort --data @data",
    "no_folder_for_it,     1, run @nowhere/clinic.cohort --data @data",
    "folder_for_a_file,    1, run @data --data @data",
    "no_data,              3, run @anyone.cohort --data @daata",
    "file_for_a_folder,    3, run @anyone.cohort --data @data/patients.csv",
    "empty_folder,         3, run @anyone.cohort --data @empty",
    "no_people_in_it,      3, run @anyone.cohort --data @",
    "people_are_a_header,  3, run @anyone.cohort --data @header",
    "people_are_blank,     3, run @anyone.cohort --data @blank",
    "misspelt_command,     2, rnu @anyone.cohort --data @data",
    "misspelt_option,      2, run @anyone.cohort --data @data --profil",
    "misspelt_cohort,      2, run @anyone.cohort anyon --data @data",
    "misspelt_rule,        2, run @anyone.cohort --data @data --without anythin",
    "no_such_person,       2, explain @anyone.cohort anyone ZZPHI0001 --data @data",
    "nothing_to_test,      2, test @anyone.cohort",
    "empty_data_name,      2, run @anyone.cohort --data=",
    "no_folder_to_write,   2, run @anyone.cohort --data @data --members @nowhere/members.csv",
    "no_folder_to_report,  2, evaluate @anyone.cohort --data @data --report @nowhere/board.html",
    "no_folder_to_save,    2, load --data @data --save @nowhere/data.muster",
    "report_of_no_form,    2, evaluate @anyone.cohort --data @data --report @board",
    "no_such_mapping,      3, load --data @data --mapping @mapping.json",
    "no_such_key,          2, load --data @data --pseudonym-key @key",
    "damaged_snapshot,     3, run @anyone.cohort --data @damaged.muster",
    "two_of_a_name,        1, check @odd/twice.cohort",
    "another_encoding,     1, check @odd/latin.cohort"
  })
  void whatIsNotThereOrIsSomethingElse(String name, int exitCode, String command) {
    holds(name, exitCode, command);
  }

  @Test
  void aNameThatIsEmptyOrTooLong() throws IOException {
    Tool empty = Tool.run("check", "");
    Golden.check("mistakes/empty_cohort_name.txt", empty.seen());
    assertThat(empty.exitCode()).isEqualTo(2);
    holds(
        "name_too_long",
        3,
        "run @anyone.cohort --data @data --members @" + "long".repeat(80) + ".csv");
  }

  @ParameterizedTest
  @CsvSource({
    "nobody_met_it,        run @old.cohort --data @data",
    "everybody_met_it,     run @calm.cohort --data @data",
    "codes_nobody_has,     run @ill.cohort --data @data",
    "index_after_the_data, run @anyone.cohort --data @data --index 2023-01-01",
    "no_records_of_a_step, evaluate @anyone.cohort --data @data",
    "another_programme,    evaluate @anyone.cohort --data @called",
    "nobody_to_reach,      evaluate @old.cohort --data @data"
  })
  void anAnswerThatMayNotBeTheOneWanted(String name, String command) {
    holds(name, 0, command);
  }

  @Test
  void filesThatCannotBeRead() throws IOException {
    Path unreadable = Path.of("/proc/self/mem");
    assumeTrue(Files.exists(unreadable));
    Path cohort = Files.createSymbolicLink(folder.resolve("secret.cohort"), unreadable);
    holds("unreadable_cohort", 1, "check @secret.cohort");
    Files.delete(cohort);
    write("secret/dataset.json", "{\"as_of\": \"2022-03-31\"}");
    Path people = Files.createSymbolicLink(folder.resolve("secret/patients.csv"), unreadable);
    holds("unreadable_data", 3, "run @anyone.cohort --data @secret");
    Files.delete(people);
  }
}
