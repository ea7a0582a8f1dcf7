package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping that is data says what other people's CSV files hold. */
class MappingTest {
  @TempDir
  private Path temporary;

  private MappedFolder folder() {
    return MappedFolder.in(temporary);
  }

  private MappedFolder withPerson() {
    return MappedFolder.withPersonIn(temporary);
  }

  @Test
  void aPracticeExportIsReadByItsOwnNamesDatesAndWords() {
    MappedFolder folder = folder()
        .with(
            "Patients.csv",
            "NHS Number,Surname,Date of Birth,Gender,Registered GP",
            "ZZPHI0001,McCanary,31/03/1961,F,Y00001",
            "ZZPHI0002,McCanary,1/4/1958,M,Y00001")
        .with(
            "Search.csv",
            "NHS Number,Type,Event Date,SNOMED Code,Code Term,Value,Unit of Measure",
            "ZZPHI0001,Problem,05-Jan-2020,44054006,Diabetes,,",
            "ZZPHI0001,Value,06-Feb-2021,27113001,Body weight,70.5,kg",
            "ZZPHI0002,Document,07-Mar-2022,,Letter,,")
        .mapping("""
            {
              'dates': ['d/M/yyyy'],
              'people': [{
                'file': 'Patients.csv',
                'person': 'NHS Number',
                'columns': {
                  'birth_date': 'Date of Birth',
                  'sex': {'column': 'Gender', 'words': {'F': 'female', 'M': 'male'}},
                  'practice': 'Registered GP'
                }
              }],
              'records': [
                {
                  'kind': 'diagnosis',
                  'file': 'Search.csv',
                  'person': 'NHS Number',
                  'where': {'Type': ['Problem', 'Diagnosis']},
                  'dates': ['dd-MMM-yyyy'],
                  'columns': {'date': 'Event Date', 'code': 'SNOMED Code', 'status': {'value': 'active'}}
                },
                {
                  'kind': 'observations',
                  'file': 'Search.csv',
                  'person': 'NHS Number',
                  'where': {'Type': ['Value']},
                  'columns': {
                    'date': {'column': 'Event Date', 'dates': ['dd-MMM-yyyy']},
                    'code': 'SNOMED Code',
                    'value': 'Value',
                    'unit': 'Unit of Measure'
                  }
                }
              ]
            }""");
    assertThat(folder.store())
        .satisfiesExactly(
            l -> assertThat(l).startsWith("ZZPHI0001 | 1961-03-31 | female | missing |"),
            l -> assertThat(l)
                .isEqualTo("  diagnosis | 2020-01-05 | missing | snomed 44054006 | active"
                    + " | missing | missing"),
            l -> assertThat(l)
                .isEqualTo("  observation | 2021-02-06 | snomed 27113001 | 70.5 kg | kg"
                    + " | missing | missing | missing"),
            l -> assertThat(l).startsWith("ZZPHI0002 | 1958-04-01 | male |").contains("Y00001"));
    assertThat(folder.report().toText())
        .contains("Columns not used: Patients.csv (Surname), Search.csv (Code Term)");
  }

  @Test
  void rowsNoTableTakesAreFilteredAndCountedOnce() {
    MappedFolder folder = withPerson()
        .with(
            "Search.csv",
            "id,Type,When",
            "ZZPHI0001,A,2020-01-01",
            "ZZPHI0001,B,2020-01-01",
            "ZZPHI0001,C,2020-01-01",
            "ZZPHI0001,,2020-01-01",
            "ZZPHI0001,A")
        .records(
            "{'kind': 'theme', 'file': 'Search.csv', 'person': 'id', 'where': {'Type': ['A']}, 'columns': {'date': 'When'}},"
                + "{'kind': 'goal', 'file': 'Search.csv', 'person': 'id', 'where': {'Type': ['B']}, 'columns': {'date': 'When'}}");
    assertThat(folder.report("themes").accepted()).isEqualTo(1);
    assertThat(folder.report("themes").count(Reason.CSV_WIDTH)).isEqualTo(1);
    assertThat(folder.report("goals").accepted()).isEqualTo(1);
    assertThat(folder.report("other rows").filtered().get(Reason.NOT_WANTED))
        .isEqualTo(new Sightings(
            2, java.util.List.of(Place.of("Search.csv", 4), Place.of("Search.csv", 5))));
    assertThat(folder.report().read()).isEqualTo(1 + 5);
  }

  @Test
  void aTableMayTakeSomeOfAFilesRowsAndLeaveTheOthers() {
    MappedFolder folder = withPerson()
        .with("Log.csv", "id,Deleted", "ZZPHI0001,", "ZZPHI0001,yes", "ZZPHI0001,NULL")
        .records(
            "{'kind': 'theme', 'file': 'Log.csv', 'person': 'id', 'missing': ['NULL'], 'where': {'Deleted': ['']}, 'columns': {}}");
    assertThat(folder.report("themes").read()).isEqualTo(3);
    assertThat(folder.report("themes").accepted()).isEqualTo(2);
    assertThat(folder.report("themes").count(Reason.NOT_WANTED)).isEqualTo(1);
  }

  @Test
  void peopleOfOneFileCanBeLeftOutToo() {
    MappedFolder folder = folder()
        .with("All.csv", "id,Role", "ZZPHI0001,patient", "ZZPHI0002,staff")
        .mapping(
            "{'people': [{'file': 'All.csv', 'person': 'id', 'where': {'Role': ['patient']}, 'columns': {}}]}");
    assertThat(folder.store()).hasSize(1);
    assertThat(folder.report("people").count(Reason.NOT_WANTED)).isEqualTo(1);
  }

  @Test
  void aWideRowGivesARecordForEachOfItsParts() {
    MappedFolder folder = withPerson()
        .with(
            "Checks.csv",
            "id,Day,Weight,Pulse",
            "ZZPHI0001,2020-01-01,70,",
            "ZZPHI0001,2020-01-02,71,60")
        .records("""
            {'kind': 'observation', 'file': 'Checks.csv', 'person': 'id', 'where': {'Weight': 'present'},
             'columns': {'date': 'Day', 'value': 'Weight', 'unit': {'value': 'kg'}, 'code': {'value': 27113001}}},
            {'kind': 'observation', 'file': 'Checks.csv', 'person': 'id', 'where': {'Pulse': 'present'},
             'columns': {'date': 'Day', 'value': 'Pulse', 'code': {'value': '8867-4', 'system': 'loinc'}}}""");
    assertThat(folder.store().stream().filter(l -> l.startsWith("  ")))
        .containsExactly(
            "  observation | 2020-01-01 | snomed 27113001 | 70 kg | kg | missing | missing | missing",
            "  observation | 2020-01-02 | loinc 8867-4 | 60 | missing | missing | missing | missing",
            "  observation | 2020-01-02 | snomed 27113001 | 71 kg | kg | missing | missing | missing");
  }

  @Test
  void aSheetOfContactsIsReadWithSemicolonsAndWords() {
    MappedFolder folder = withPerson()
        .with(
            "contacts.csv",
            "id;Date contacted;How;Outcome",
            "ZZPHI0001;2/3/2024;Tel;\"no; answer\"",
            "ZZPHI0001;3/3/2024;Pigeon;Spoke")
        .records("""
            {'kind': 'contact', 'file': 'contacts.csv', 'person': 'id', 'separator': ';', 'dates': ['d/M/yyyy'],
             'columns': {
               'date': 'Date contacted',
               'channel': {'column': 'How', 'words': {'Tel': 'phone', 'Letter': 'letter'}},
               'direction': {'value': 'out'},
               'outcome': {'column': 'Outcome', 'words': {'no; answer': 'no answer', 'Spoke': 'engaged'}},
               'programme': {'value': 'One You Kent'}
             }}""");
    assertThat(folder.store())
        .contains(
            "  contact | 2024-03-02 | phone | out | no answer | One You Kent | missing | missing | missing");
    folder
        .faults()
        .setAside("contacts", Reason.UNKNOWN_CATEGORY, new Place("contacts.csv", 3, "How"));
  }

  @Test
  void textsAreTranslatedAndAWordNotNamedIsSetAside() {
    MappedFolder folder = withPerson()
        .with("Log.csv", "id,P", "ZZPHI0001,OYK", "ZZPHI0001,", "ZZPHI0001,McCanary")
        .records(
            "{'kind': 'theme', 'file': 'Log.csv', 'person': 'id', 'columns': {'programme': {'column': 'P', 'words': {'OYK': 'One You Kent'}}}}");
    assertThat(folder.store()).anyMatch(l -> l.contains("| One You Kent |"));
    folder.faults().setAside("themes", Reason.UNKNOWN_CATEGORY, new Place("Log.csv", 4, "P"));
  }

  @Test
  void nhsAttendanceCodesAreKnownByName() {
    MappedFolder folder = withPerson()
        .with(
            "attendances.csv",
            "id,day,code",
            "ZZPHI0001,2024-01-01,5",
            "ZZPHI0001,2024-01-02,6",
            "ZZPHI0001,2024-01-03,7",
            "ZZPHI0001,2024-01-04,2",
            "ZZPHI0001,2024-01-05,3",
            "ZZPHI0001,2024-01-06,4",
            "ZZPHI0001,2024-04-07,0",
            "ZZPHI0001,2024-01-08,1")
        .records("{'kind': 'appointment', 'file': 'attendances.csv', 'person': 'id', 'columns':"
            + " {'date': 'day', 'status': {'column': 'code', 'words': 'nhs attendance codes'}}}");
    assertThat(folder.store().stream()
            .filter(l -> l.startsWith("  appointment"))
            .map(l -> l.split(" \\| ")[5]))
        .containsExactly(
            "attended",
            "attended",
            "late not seen",
            "cancelled by patient",
            "did not attend",
            "cancelled by provider",
            "booked");
    folder
        .faults()
        .setAside("appointments", Reason.UNKNOWN_CATEGORY, new Place("attendances.csv", 9, "code"));
  }

  @Test
  void truthsHaveWordsOfTheirOwn() {
    MappedFolder folder = folder()
        .with("P.csv", "id,carer,bound", "ZZPHI0001,Y,1", "ZZPHI0002,N,0", "ZZPHI0003,yes,0")
        .mapping("""
            {'people': [{'file': 'P.csv', 'person': 'id', 'columns': {
              'carer': {'column': 'carer', 'words': {'Y': 'yes', 'N': 'no'}},
              'housebound': {'column': 'bound', 'words': {'1': true, '0': false}}}}]}""");
    assertThat(folder.store())
        .satisfiesExactly(
            l -> assertThat(l).contains("| true | true |"),
            l -> assertThat(l).contains("| false | false |"));
    folder.faults().setAside("people", Reason.BAD_TRUTH, new Place("P.csv", 4, "carer"));
  }

  @Test
  void wordsThatStandForNothingAreMissingAndAnIdIsNoException() {
    MappedFolder folder = withPerson()
        .with(
            "Weights.csv",
            "id,day,kg",
            "ZZPHI0001,NULL,-",
            "ZZPHI0001,2020-01-01,NULL",
            "NULL,2020-01-01,7",
            "ZZPHI0001,2020-01-01,null")
        .records(
            "{'kind': 'observation', 'file': 'Weights.csv', 'person': 'id', 'missing': ['NULL', '-'], 'columns': {'date': 'day', 'value': 'kg'}}");
    FileReport report = folder.report("observations");
    assertThat(report.accepted()).isEqualTo(2);
    assertThat(report.count(Reason.MISSING_PERSON_ID)).isEqualTo(1);
    assertThat(report.count(Reason.BAD_NUMBER)).isEqualTo(1);
    assertThat(report.count(Flag.UNDATED)).isEqualTo(1);
  }

  @Test
  void numbersMayHaveACommaAndNeverThousands() {
    MappedFolder folder = withPerson()
        .with(
            "Weights.csv",
            "id\tkg",
            "ZZPHI0001\t70,5",
            "ZZPHI0001\t-1234567890123456,5",
            "ZZPHI0001\t70.5",
            "ZZPHI0001\t1.234,5",
            "ZZPHI0001\t1 234",
            "ZZPHI0001\t,5")
        .records(
            "{'kind': 'observation', 'file': 'Weights.csv', 'person': 'id', 'separator': '\\t', 'decimal': ',', 'columns': {'value': 'kg'}}");
    assertThat(folder.store()).anyMatch(l -> l.contains("| 70.5 |"));
    assertThat(folder.report("observations").accepted()).isEqualTo(2);
    assertThat(folder.report("observations").count(Reason.BAD_NUMBER)).isEqualTo(4);
  }

  @Test
  void anotherEncodingIsReadOnlyWhereItIsNamed() {
    Charset windows = Charset.forName("windows-1252");
    String table =
        "{'kind': 'theme', 'file': 'Log.csv', 'person': 'id', ENCODING 'columns': {'theme': 'What'}}";
    MappedFolder folder =
        withPerson().with("Log.csv", windows, "id,What", "ZZPHI0001,caf\u00e9 \u2013 20 \u20ac");
    folder.records(table.replace("ENCODING", "'encoding': 'windows-1252',"));
    assertThat(folder.store()).anyMatch(l -> l.contains("| caf\u00e9 \u2013 20 \u20ac |"));
    folder.records(table.replace("ENCODING", ""));
    folder.faults().refused("encoding", "Log.csv, line 2");

    folder.records(table.replace("ENCODING", "'encoding': 'windows-1252',"));
    folder.faults().with("Log.csv", new byte[] {
      'i', 'd', ',', 'W', 'h', 'a', 't', '\n', 'a', ',', (byte) 0x81
    });
    folder.faults().refused("encoding", "byte 11. Name the encoding it has, or save it as UTF-8");
    folder.with("Log.csv", StandardCharsets.UTF_8, "\ufeffid,What", "ZZPHI0001,caf\u00e9");
    folder
        .faults()
        .refused("encoding", "begins with the mark of UTF-8, and another encoding is named");
  }

  @Test
  void packedFilesAreFoundByTheirPlainName() {
    MappedFolder folder = withPerson()
        .records(
            "{'kind': 'theme', 'file': 'Log.csv', 'person': 'id', 'columns': {'theme': 'What'}}");
    folder.faults().with("Log.csv.gz", TestFolder.gzip("id,What\nZZPHI0001,money\n"));
    assertThat(folder.store()).anyMatch(l -> l.contains("| money |"));
    folder.with("Log.csv", "id,What");
    folder.faults().refused("two-files", "there is also Log.csv.gz");
  }

  @Test
  void codesHaveASystemOfTheirOwnOrOneBesideThem() {
    MappedFolder folder = withPerson()
        .with(
            "dataset.json",
            "{\"as_of\": \"2024-03-31\", \"code_system\": {\"diagnosis\": \"ctv3\"}}")
        .with(
            "D.csv",
            "id,code,scheme",
            "ZZPHI0001,A,SNOMED CT",
            "ZZPHI0001,B,ICD-10",
            "ZZPHI0001,C,",
            "ZZPHI0001,D,Read")
        .records("""
            {'kind': 'diagnosis', 'file': 'D.csv', 'person': 'id', 'columns': {'code':
              {'column': 'code', 'system': {'column': 'scheme', 'words': {'SNOMED CT': 'snomed', 'ICD-10': 'icd10'}}}}},
            {'kind': 'procedure', 'file': 'D.csv', 'person': 'id', 'columns': {'code':
              {'column': 'code', 'system': 'opcs4'}}}""");
    assertThat(folder.store().stream()
            .filter(l -> l.startsWith("  diagnosis"))
            .map(l -> l.split(" \\| ")[3]))
        .containsExactly("ctv3 C", "icd10 B", "snomed A");
    assertThat(folder.store()).anyMatch(l -> l.contains("opcs4 D"));
    assertThat(folder.report("diagnoses").count(Reason.UNKNOWN_CODE_SYSTEM)).isEqualTo(1);
    assertThat(folder.report("procedures").accepted()).isEqualTo(4);
  }

  @Test
  void aBirthMayBeAMonthOrAYear() {
    MappedFolder folder = folder()
        .with("P.csv", "id,born", "ZZPHI0001,05/1980", "ZZPHI0002,1955", "ZZPHI0003,24/12/2001")
        .mapping("""
            {'people': [{'file': 'P.csv', 'person': 'id', 'columns': {
              'birth_date': {'column': 'born', 'dates': ['dd/MM/yyyy', 'MM/yyyy', 'yyyy']}}}]}""");
    assertThat(folder.store())
        .satisfiesExactly(
            l -> assertThat(l).contains("| 1980-05-15 |"),
            l -> assertThat(l).contains("| 1955-07-01 |"),
            l -> assertThat(l).contains("| 2001-12-24 |"));
    assertThat(folder.report("people").count(Flag.BIRTH_MONTH)).isEqualTo(1);
    assertThat(folder.report("people").count(Flag.BIRTH_YEAR)).isEqualTo(1);
  }

  @Test
  void oneDayCanBeGivenToAllRows() {
    MappedFolder folder = withPerson()
        .with("sent.csv", "id", "ZZPHI0001")
        .records(
            "{'kind': 'contact', 'file': 'sent.csv', 'person': 'id', 'columns': {'date': {'value': '2024-03-01'}, 'channel': {'value': 'letter'}}}");
    assertThat(folder.store()).anyMatch(l -> l.startsWith("  contact | 2024-03-01 | letter |"));
    assertThat(folder.report("contacts").flagged()).isEmpty();
  }

  @Test
  void peopleMayStandInSeveralFiles() {
    MappedFolder folder = folder()
        .with("P.csv", "id,born", "ZZPHI0001,1980-05-01")
        .with("Deciles.csv", "nhs,decile", "ZZPHI0001,3")
        .mapping("""
            {'people': [
              {'file': 'P.csv', 'person': 'id', 'columns': {'birth_date': 'born'}},
              {'file': 'Deciles.csv', 'person': 'nhs', 'columns': {'imd_decile': 'decile'}}]}""");
    assertThat(folder.store()).singleElement().asString().contains("| 1980-05-01 |", "| 3 |");
  }

  @Test
  void theMappingOrTheFolderSaysTheDayAndTheyAgree() {
    MappedFolder folder = withPerson();
    String mapping =
        "{'as_of': '2024-02-29', 'covers': 'one practice', 'people': [{'file': 'People.csv', 'person': 'NHS Number', 'columns': {}}]}";
    folder.mapping(mapping);
    folder.refused("as_of is another day than in dataset.json");
    folder.faults().without("dataset.json");
    assertThat(folder.report().asOf()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(folder.report().covers()).isEqualTo("one practice");
    assertThat(folder.report().notRead()).isEmpty();
    folder.mapping(mapping.replace("'as_of': '2024-02-29',", ""));
    folder
        .faults()
        .refused(
            "no-as-of",
            "Write \"as_of\": \"2024-03-31\", with the day of the extract, into mapping.json");
  }

  @Test
  void aMappedFolderIsASourceAmongOthers() {
    MappedFolder folder = folder()
        .with("contacts.csv", "id,How", "A,sms")
        .mapping(
            "{'records': [{'kind': 'contact', 'file': 'contacts.csv', 'person': 'id', 'columns': {'channel': 'How'}}]}");
    folder.faults().refused("no-patients", "there is no table of people in mapping.json");
    Path gp = temporary.resolve("gp");
    assertThat(gp.toFile().mkdir()).isTrue();
    TestFolder.of(gp);
    Loaded loaded = Load.of(
            CsvFolder.at(gp).named("gp"),
            CsvFolder.at(temporary).mappedBy(temporary.resolve("mapping.json")).named("team"))
        .load();
    assertThat(StoreText.of(loaded.store()))
        .anyMatch(l -> l.startsWith("  contact | missing | sms |") && l.endsWith("| team"));
    assertThat(loaded.report().of("contacts").orElseThrow().file()).isEqualTo("team/contacts.csv");
  }
}
