package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FhirNdjsonTest {
  private static final Path SHARED = Path.of("..", "..", "shared", "data");
  private static final Path PEOPLE = SHARED.resolve("synthea-fhir-r4-ndjson");
  private static final String PATIENT =
      "{\"resourceType\":\"Patient\",\"id\":\"A\",\"gender\":\"female\",\"birthDate\":\"1980-05\"}";

  @TempDir
  private Path temporary;

  @Test
  void everyTypeOfResourceBecomesItsKindOfRecord() {
    Loaded loaded = load(
        PATIENT,
        of(
            "EpisodeOfCare",
            "'status':'active','patient':{'reference':'Patient/A'},'period':{'start':'2015-01-01'},'managingOrganization':{'reference':'Organization/G82000'}"),
        of(
            "Condition",
            "'code':{'coding':[{'system':'urn:own','code':'x'},{'system':'http://snomed.info/sct','code':'48694002'}]},'onsetPeriod':{'start':'2016-02-03T10:00:00Z'},'recordedDate':'2016-02-05','abatementDateTime':'2017-01-01','clinicalStatus':{'coding':[{'code':'resolved'}]}"),
        of(
            "Observation",
            "'status':'final','code':{'coding':[{'system':'http://loinc.org','code':'85354-9'}]},'component':[{'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},'valueQuantity':{'value':140,'unit':'mmHg','system':'http://unitsofmeasure.org','code':'mm[Hg]'}},{'code':{'coding':[{'system':'http://loinc.org','code':'8462-4'}]},'valueQuantity':{'value':90,'comparator':'<','unit':'mmHg'}}],'effectiveDateTime':'2018-01-01'"),
        of(
            "MedicationRequest",
            "'status':'active','intent':'order','authoredOn':'2019-01-01','medicationReference':{'reference':'Medication/m'},'dispenseRequest':{'quantity':{'value':28}}"),
        of(
            "MedicationStatement",
            "'status':'active','effectivePeriod':{'start':'2019-02-01','end':'2019-03-01'},'medicationCodeableConcept':{'coding':[{'system':'https://dmd.nhs.uk','code':'1'}]}"),
        of(
            "MedicationDispense",
            "'status':'completed','whenHandedOver':'2019-04-01','contained':[{'resourceType':'Medication','id':'c','code':{'coding':[{'system':'https://dmd.nhs.uk','code':'2'}]}}],'medicationReference':{'reference':'#c'},'quantity':{'value':1e1}"),
        of(
            "MedicationAdministration",
            "'status':'completed','effectiveDateTime':'2019-05-01','medicationReference':{'reference':'Medication/nowhere'}"),
        of(
            "Procedure",
            "'status':'completed','performedDateTime':'2020-01-01','code':{'coding':[{'system':'http://snomed.info/sct/83821000000107','code':'3'}]}"),
        of(
            "Immunization",
            "'status':'completed','patient':{'reference':'urn:uuid:A'},'occurrenceDateTime':'2020-02-01','vaccineCode':{'coding':[{'system':'http://hl7.org/fhir/sid/cvx','code':'140'}]}"),
        of(
            "Encounter",
            "'status':'finished','class':{'code':'EMER'},'period':{'start':'2020-03-01','end':'2020-03-02'},'type':[{'coding':[{'system':'http://snomed.info/sct','code':'4'}]}]"),
        of(
            "Flag",
            "'status':'active','code':{'text':'at risk of falls'},'period':{'start':'2020-04-01'}"),
        of(
            "ServiceRequest",
            "'status':'active','intent':'order','authoredOn':'2020-05-01','code':{'text':'weight service'}"),
        of(
            "Appointment",
            "'status':'cancelled','cancelationReason':{'coding':[{'code':'pat'}]},'start':'2020-06-01T09:00:00Z','created':'2020-05-20','participant':[{'actor':{'reference':'Practitioner/p'}},{'actor':{'reference':'Patient/A'}}]"),
        of(
            "Communication",
            "'status':'completed','sent':'2020-07-01T09:00:00Z','medium':[{'coding':[{'code':'PHONE'}]}],'sender':{'reference':'Practitioner/p'}"),
        "{'resourceType':'Medication','id':'m','code':{'coding':[{'system':'https://dmd.nhs.uk','code':'9'}]}}"
            .replace('\'', '"'));
    assertThat(loaded.report().quarantined()).isZero();
    assertThat(loaded.report().filtered()).isEqualTo(1);
    assertThat(StoreText.of(loaded.store()))
        .containsExactly(
            "A | 1980-05-15 | female | missing | missing | missing | unknown | unknown | unknown | missing | missing | missing | missing",
            "  registration | 2015-01-01 | missing | G82000 | missing | missing | missing",
            "  diagnosis | 2016-02-03 | 2017-01-01 | snomed 48694002 | resolved | 2016-02-05 | missing",
            "  observation | 2018-01-01 | loinc 8462-4 | missing | mmHg | <90 | missing | missing",
            "  observation | 2018-01-01 | loinc 8480-6 | 140 mm[Hg] | mm[Hg] | missing | missing | missing",
            "  observation | 2018-01-01 | loinc 85354-9 | missing | missing | missing | missing | missing",
            "  medication | 2019-01-01 | missing | dmd 9 | 28 | missing | missing",
            "  medication | 2019-02-01 | 2019-03-01 | dmd 1 | missing | missing | missing",
            "  medication | 2019-04-01 | missing | dmd 2 | 10 | missing | missing",
            "  medication | 2019-05-01 | missing | missing | missing | missing | missing",
            "  procedure | 2020-01-01 | snomed 3 | missing | missing",
            "  immunization | 2020-02-01 | cvx 140 | missing | missing",
            "  encounter | 2020-03-01 | 2020-03-02 | emergency | missing | snomed 4 | missing | missing",
            "  notification | 2020-04-01 | missing | at risk of falls | missing | missing",
            "  referral | 2020-05-01 | weight service | missing | sent | missing | missing | missing",
            "  appointment | 2020-06-01 | missing | missing | 2020-05-20 | cancelled by patient | missing | missing",
            "  contact | 2020-07-01 | phone | out | missing | missing | missing | missing | missing");
    assertThat(flags(loaded.report()))
        .isEqualTo(Map.of(
            Flag.BIRTH_MONTH, 1L,
            Flag.OTHER_CODES, 1L,
            Flag.ONLY_BOUND, 1L,
            Flag.UNRESOLVED, 1L));
  }

  @Test
  void whatItsStatusSaysIsNotSoIsFilteredAndCounted() {
    LoadReport report = load(
            PATIENT,
            of("Observation", "'status':'entered-in-error','component':[{},{}]"),
            of("Observation", "'status':'cancelled'"),
            of("Observation", "'status':'registered'"),
            of("Condition", "'verificationStatus':{'coding':[{'code':'refuted'}]}"),
            of("Immunization", "'status':'not-done','patient':{'reference':'Patient/A'}"),
            of("MedicationRequest", "'status':'active','intent':'plan'"),
            of("MedicationRequest", "'status':'active','intent':'order','doNotPerform':true"),
            of(
                "ServiceRequest",
                "'status':'active','category':[{'coding':[{'code':'108252007'}]}]"),
            of("Encounter", "'status':'planned'"),
            of("Encounter", "'status':'invented'"),
            of("Procedure", "'status':'completed','modifierExtension':[{'url':'x'}]"))
        .report();
    assertThat(report.read()).isEqualTo(14);
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(counts(report))
        .isEqualTo(Map.of(
            Reason.ENTERED_IN_ERROR, 3L,
            Reason.NOT_DONE, 3L,
            Reason.NOT_YET, 3L,
            Reason.NOT_CONFIRMED, 1L,
            Reason.NOT_A_REFERRAL, 1L,
            Reason.UNKNOWN_CATEGORY, 1L,
            Reason.MODIFIED, 1L));
  }

  @Test
  void aDateThatIsOnlyAMonthOrAYearLeavesTheRecordUndated() {
    Loaded loaded = load(
        PATIENT,
        of("Condition", "'onsetDateTime':'1998'"),
        of("Condition", "'onsetDateTime':'1998-07'"));
    assertThat(StoreText.of(loaded.store()).subList(1, 3))
        .allMatch(l -> l.startsWith("  diagnosis | missing |"));
    assertThat(flags(loaded.report()))
        .containsEntry(Flag.PARTIAL_DATE, 2L)
        .containsEntry(Flag.UNDATED, 2L);
  }

  @Test
  void aBirthOfWhichOnlyTheYearIsKnownIsTakenAsTheMiddleOfItAndFlagged() {
    Loaded loaded = load(PATIENT.replace("1980-05", "1980"));
    assertThat(StoreText.of(loaded.store()).get(0)).startsWith("A | 1980-07-01 | female");
    assertThat(flags(loaded.report())).isEqualTo(Map.of(Flag.BIRTH_YEAR, 1L));
  }

  @Test
  void somebodyDeadSinceNoDayIsSetAside() {
    LoadReport report = load(
            PATIENT,
            PATIENT.replace("\"A\"", "\"B\",\"deceasedBoolean\":true"),
            PATIENT.replace("\"A\"", "\"C\",\"deceasedDateTime\":\"2020-05\""),
            PATIENT.replace("\"A\"", "\"D\",\"deceasedBoolean\":false"))
        .report();
    assertThat(report.accepted()).isEqualTo(2);
    assertThat(counts(report)).isEqualTo(Map.of(Reason.UNDATED_DEATH, 2L));
  }

  @Test
  void theTypeOfAResourceMayStandBehindTheRest() {
    Loaded loaded = load(
        "{\"birthDate\":\"1980-05-01\",\"id\":\"A\",\"extension\":[{\"extension\":[{\"valueString\":\"x\",\"url\":\"text\"}],\"url\":\"http://hl7.org/fhir/us/core/StructureDefinition/us-core-race\"}],\"resourceType\":\"Pati\\u0065nt\"}");
    assertThat(StoreText.of(loaded.store()).get(0)).startsWith("A | 1980-05-01 | missing | x |");
  }

  @Test
  void anyNumberOfThreadsAndAnySizeOfBlocksLoadTheSame() {
    new TestFolder(temporary)
        .with(
            "a.ndjson.gz",
            TestFolder.gzip(String.join("\n", of("Flag", "'status':'active'"), "", PATIENT, "{")))
        .with(
            "b.ndjson",
            of("Condition", "'onsetDateTime':'1998'"),
            "x",
            "",
            of("Flag", "'status':'inactive'"));
    Load load = Load.of(FhirNdjson.at(temporary)).asOf(LocalDate.of(2024, 3, 31));
    Loaded one = load.withThreads(1).load();
    for (int block = 1; block < 400; block += 7) {
      Loaded other = load.withThreads(1 + block % 5).inBlocksOf(block).load();
      assertThat(other.report()).isEqualTo(one.report());
      assertThat(StoreText.of(other.store())).isEqualTo(StoreText.of(one.store()));
    }
  }

  @Test
  void aFileThatIsCutShortOrThereTwiceIsRefused() {
    byte[] packed = TestFolder.gzip((PATIENT + "\n").repeat(50));
    TestFolder folder = new TestFolder(temporary)
        .with("a.ndjson.gz", java.util.Arrays.copyOf(packed, packed.length - 9));
    assertThatThrownBy(this::load)
        .isInstanceOf(LoadException.class)
        .hasMessageContaining("a.ndjson.gz, line");
    folder.with("a.ndjson", PATIENT);
    assertThatThrownBy(this::load)
        .hasMessageContaining("the same file is there packed and unpacked");
  }

  @Test
  void bytesThatAreNoTextSetTheirLineAside() {
    new TestFolder(temporary)
        .with(
            "a.ndjson",
            (PATIENT + "\n{\"resourceType\":\"Flag\",\"x\":\"Jos\u00e9\"}\n")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThat(counts(load().report())).isEqualTo(Map.of(Reason.ENCODING, 1L));
  }

  @Test
  void readsAHundredPeople() {
    assumeTrue(Files.isDirectory(PEOPLE), "the people are not here");
    LoadReport report =
        Load.of(FhirNdjson.at(PEOPLE)).asOf(LocalDate.of(2026, 1, 1)).load().report();
    assertThat(
            report.files().stream().collect(Collectors.toMap(FileReport::holds, FileReport::read)))
        .isEqualTo(Map.of(
            "people", 137L,
            "diagnoses", 3_408L,
            "observations", 67_930L,
            "medications", 5_134L,
            "procedures", 13_577L,
            "immunizations", 1_066L,
            "encounters", 6_324L,
            "resources", 155L));
    assertThat(report.quarantined()).isZero();
    assertThat(counts(report)).isEqualTo(Map.of(Reason.UNUSED_RESOURCE, 155L));
  }

  private static String of(String type, String rest) {
    String person = rest.contains("'patient'") || rest.contains("'participant'")
        ? ""
        : "'subject':{'reference':'Patient/A'},";
    return ("{'resourceType':'" + type + "'," + person + rest + "}").replace('\'', '"');
  }

  private Loaded load(String... lines) {
    if (lines.length > 0) {
      new TestFolder(temporary).with("export.ndjson", lines);
    }
    return Load.of(FhirNdjson.at(temporary)).asOf(LocalDate.of(2024, 3, 31)).load();
  }

  private static Map<Reason, Long> counts(LoadReport report) {
    return report.files().stream()
        .flatMap(f -> List.of(f.quarantined(), f.filtered()).stream())
        .flatMap(m -> m.entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().count(), Long::sum));
  }

  private static Map<Flag, Long> flags(LoadReport report) {
    return report.files().stream()
        .flatMap(f -> f.flagged().entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().count(), Long::sum));
  }
}
