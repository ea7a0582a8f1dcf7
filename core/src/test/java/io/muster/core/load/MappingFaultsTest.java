package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping is read strictly: what it says wrongly, and what it says of files that do not have it, is told by its place in the mapping. */
class MappingFaultsTest {
  @TempDir
  private Path temporary;

  /** Sees that a mapping of good files is refused. */
  private void refused(String mapping, String message) {
    MappedFolder.withPersonIn(temporary)
        .with("Log.csv", "Number,Day,What,Kilos", "ZZPHI0001,2020-01-01,McCanary,70")
        .mapping(mapping)
        .refused(message);
  }

  private void refusedRecords(String table, String message) {
    MappedFolder.withPersonIn(temporary)
        .with("Log.csv", "Number,Day,What,Kilos", "ZZPHI0001,2020-01-01,McCanary,70")
        .records(table)
        .refused(message);
  }

  private void refusedColumn(String kind, String columns, String message) {
    refusedRecords(
        "{'kind': '" + kind + "', 'file': 'Log.csv', 'person': 'Number', 'columns': {" + columns
            + "}}",
        message);
  }

  @Test
  void aFileThatIsNoMappingIsRefusedAtItsLine() {
    refused("", "mapping.json");
    refused("[]", "mapping.json, line 1: this is not a JSON object");
    refused(
        "{'people': [],\n'people': []}", "line 2: this is not JSON, or it says something twice");
    refused("{'people': []} {}", "this is not JSON, or it says something twice");
    refused("{", "this is not JSON, or it says something twice");
    refused("[".repeat(100_000), "this is not JSON, or it says something twice");
    refused("{'covers': '" + "x".repeat(1 << 20) + "'}", "more than a million bytes");
    MappedFolder bytes = MappedFolder.withPersonIn(temporary);
    bytes.faults().with("mapping.json", new byte[] {'{', (byte) 0xe9, '}'});
    bytes.refused("the file holds bytes that are not UTF-8 text");
    bytes.faults().without("mapping.json");
    bytes.refused("the file cannot be read. See that it is there and may be read.");
  }

  @Test
  void aSettingThatThereIsNotIsNamedWithTheNearest() {
    refused(
        "{'peple': []}",
        "there is no setting of that name: peple. Perhaps people is meant; the settings are as_of,");
    refusedRecords(
        "{'kind': 'theme', 'fle': 'Log.csv'}",
        "in records[0] there is no setting of that name: fle. Perhaps file is meant;");
    refusedColumn(
        "theme",
        "'them': 'What'",
        "in records[0].columns there is no setting of that name: them. Perhaps theme is meant; the"
            + " settings are date, theme,");
    refusedColumn(
        "theme",
        "'theme': {'column': 'What', 'dates': ['yyyy']}",
        "in records[0].columns.theme there is no setting of that name: dates");
    refusedColumn(
        "theme",
        "'theme': {'value': 'money', 'words': {'a': 'b'}}",
        "in records[0].columns.theme there is no setting of that name: words");
    refused("{'" + "x".repeat(500) + "': 1}", "x".repeat(60) + "…. ");
  }

  @Test
  void whatATableNeedsIsAskedFor() {
    refused("{}", "it names no table. List some under people, or under records.");
    refused("{'people': {}}", "people is not a list");
    refused("{'people': ['People.csv']}", "people[0] is not an object");
    refused("{'people': [{}]}", "people[0] has no setting file");
    refused("{'people': [{'file': 'People.csv'}]}", "people[0] has no setting person");
    refused(
        "{'people': [{'file': 'People.csv', 'person': 'NHS Number'}]}",
        "people[0] has no setting columns");
    refusedRecords("{'file': 'Log.csv'}", "records[0] has no setting kind");
    refusedRecords(
        "{'kind': 'diagnosys'}",
        "records[0].kind is no kind of record: diagnosys. Perhaps diagnosis is meant;");
    refused(
        "{'people': [{'file': 3, 'person': 'NHS Number', 'columns': {}}]}",
        "people[0].file is not a text in quotes");
  }

  @Test
  void aFileOrAColumnThatIsNotThereIsNamedWithTheNearest() {
    refusedRecords(
        "{'kind': 'theme', 'file': 'Lag.csv', 'person': 'Number', 'columns': {}}",
        "records[0].file names a file that is not in the folder: Lag.csv. Perhaps Log.csv is meant.");
    refusedRecords(
        "{'kind': 'theme', 'file': '../Log.csv', 'person': 'Number', 'columns': {}}",
        "records[0].file names a file that is not in the folder");
    refusedRecords(
        "{'kind': 'theme', 'file': 'Log.csv', 'person': 'NHS Number', 'columns': {}}",
        "records[0].person names a column that Log.csv does not have: NHS Number. Its first line"
            + " names the columns, with a comma between them.");
    refusedColumn(
        "theme",
        "'date': 'day'",
        "records[0].columns.date names a column that Log.csv does not have: day. Perhaps Day is meant.");
    refusedColumn(
        "theme",
        "'date': {'column': 'Onset'}",
        "records[0].columns.date.column names a column that Log.csv does not have: Onset. Names are");
    refusedColumn(
        "diagnosis",
        "'code': {'column': 'What', 'system': {'column': 'Scheme'}}",
        "records[0].columns.code.system.column names a column that Log.csv does not have: Scheme.");
    refusedRecords(
        "{'kind': 'theme', 'file': 'Log.csv', 'person': 'Number', 'where': {'Type': 'present'}, 'columns': {}}",
        "records[0].where.Type names a column that Log.csv does not have: Type.");
  }

  @Test
  void aFirstLineThatNamesNoColumnsIsNotTold() {
    MappedFolder.withPersonIn(temporary)
        .with("Log.csv", "ZZPHI0001,2020-01-01,McCanary")
        .records(
            "{'kind': 'theme', 'file': 'Log.csv', 'person': 'Number', 'columns': {'date': 'Day'}}")
        .refused("records[0].person names a column that Log.csv does not have: Number.");
  }

  @Test
  void theIdIsKeptNowhereElse() {
    refusedColumn(
        "theme", "'theme': 'Number'", "records[0].columns.theme names the column of people's ids");
  }

  @Test
  void daysAreWrittenInWaysThatCanBeTold() {
    for (String[] wrong : new String[][] {
      {"'d/M/yy'", "a year has four digits: yyyy"},
      {"'d/M'", "it has no year, which is yyyy"},
      {"'dd yyyy'", "it has a day and no month"},
      {"'MM/yyyy HH:mm'", "it has a time and no day"},
      {"'d/d/yyyy'", "it has something of a date twice"},
      {"'dMyyyy'", "where one number ends and the next begins nobody can tell"},
      {"'EEE d/M/yyyy'", "the letters EEE stand for nothing"},
      {"'d/M/uuuu'", "the letters uuuu stand for nothing"},
      {"'MMMMM yyyy'", "the letters MMMMM stand for nothing"},
      {"'d/M/yyyyT'", "the letters T stand for nothing"},
      {"\"d/M/yyyy'T\"", "a text in quotes is empty or left open"},
      {"'d.M.yyyy\u00e9'", "only letters, digits and signs of ASCII can stand in it"},
      {"'dd/MM/20yyyy'", "a digit cannot stand for itself"},
      {"''", "it has no year"}
    }) {
      MappedFolder.withPersonIn(temporary)
          .with("mapping.json", "{\"dates\": [" + wrong[0].replaceAll("^'|'$", "\"") + "]}")
          .refused("dates[0] is no way to write days: " + wrong[1]);
    }
    refused("{'dates': []}", "dates is empty");
    refused("{'dates': 'd/M/yyyy'}", "dates is not a list");
    refused("{'dates': ['d/M/yyyy', 'MM/yyyy']}", "dates[1] has no day. Only birth_date");
    for (String pair : new String[] {
      "'d/M/yyyy', 'M/d/yyyy'", "'MM/dd/yyyy', 'd/M/yyyy'", "'dd/MM/yyyy', 'M/d/yyyy'"
    }) {
      refused(
          "{'dates': [" + pair + "]}",
          "dates[1] and one before it read the same text as different days");
    }
  }

  @Test
  void cellsAreWrittenInWaysThereAre() {
    refused("{'separator': ':'}", "separator is not one of those there are. Write a comma,");
    refused("{'decimal': ''}", "decimal is not one of those there are. Write a point or a comma");
    refused(
        "{'encoding': 'UTF-16'}",
        "encoding is not one of those there are: UTF-16. There are"
            + " iso-8859-1, utf-8, windows-1252.");
    refused("{'missing': ['']}", "missing[0] is empty");
    refused("{'missing': [' -']}", "missing[0] has blanks around it");
    refused("{'missing': 'NULL'}", "missing is not a list");
    refused("{'as_of': '2024-02-30'}", "as_of is not a date of the calendar");
  }

  @Test
  void wordsAreWordsOfTheColumn() {
    refusedColumn(
        "contact",
        "'channel': {'column': 'What', 'words': {'Tel': 'telephone'}}",
        "records[0].columns.channel.words.Tel is no word of the column: telephone.");
    refusedColumn(
        "contact",
        "'channel': {'column': 'What', 'words': {'Text': 'smss'}}",
        "is no word of the column: smss. Perhaps sms is meant; its words are letter,");
    refusedColumn(
        "contact",
        "'channel': {'column': 'What', 'words': 'nhs attendance codes'}",
        "records[0].columns.channel.words is no word of the column: attended.");
    refusedColumn(
        "contact",
        "'channel': {'column': 'What', 'words': 'nhs attendence codes'}",
        "Perhaps nhs attendance codes is meant;");
    refusedColumn(
        "contact",
        "'channel': {'column': 'What', 'words': {}}",
        "records[0].columns.channel.words is empty");
    refusedColumn(
        "contact",
        "'channel': {'column': 'What', 'words': {' Tel': 'phone'}}",
        "is for a word that is empty or has blanks around it");
    refusedColumn(
        "contact",
        "'programme': {'column': 'What', 'words': {'Tel': ''}}",
        "records[0].columns.programme.words.Tel is empty");
    refusedColumn(
        "diagnosis",
        "'code': {'column': 'What', 'system': {'column': 'Day', 'words': {'S': 'SNOMED CT'}}}",
        "records[0].columns.code.system.words.S is not the name of a code system");
    refusedRecords(
        "{'kind': 'theme', 'file': 'Log.csv', 'person': 'Number', 'where': {}, 'columns': {}}",
        "records[0].where is empty");
    refusedRecords(
        "{'kind': 'theme', 'file': 'Log.csv', 'person': 'Number', 'where': {'What': []}, 'columns': {}}",
        "records[0].where.What is empty. List the words wanted, or write \"present\".");
    refusedRecords(
        "{'kind': 'theme', 'file': 'Log.csv', 'person': 'Number', 'where': {'What': 'money'}, 'columns': {}}",
        "records[0].where.What is not one of those there are: money. There are present.");
  }

  @Test
  void whatEveryRowGetsIsOfItsColumn() {
    refusedColumn(
        "theme", "'theme': {}", "records[0].columns.theme has neither a column nor a value");
    refusedColumn(
        "theme",
        "'theme': {'column': 'What', 'value': 'x'}",
        "records[0].columns.theme has a column and a value");
    refusedColumn("theme", "'theme': 3", "records[0].columns.theme is not an object");
    refusedColumn("theme", "'theme': {'value': ''}", "records[0].columns.theme.value is empty");
    refusedColumn(
        "theme", "'theme': {'value': []}", "is neither a text nor a number nor true or false");
    refusedColumn(
        "theme",
        "'date': {'value': '1066-10-14'}",
        "records[0].columns.date.value is a date before 1880 or after 2200");
    refusedColumn(
        "theme", "'date': {'value': '14/10/2022'}", "is not a date of the calendar written");
    refusedColumn("observation", "'value': {'value': 'much'}", "is not a plain decimal number");
    refusedColumn(
        "observation",
        "'value': {'value': 1e1000000}",
        "records[0].columns.value.value is a number with more than 100 digits");
    refusedColumn(
        "contact",
        "'direction': {'value': 'Out'}",
        "records[0].columns.direction.value is no word of the column: Out. Perhaps out is meant;");
    refusedColumn(
        "diagnosis",
        "'code': {'value': 'E11', 'system': 'ICD 10'}",
        "records[0].columns.code.system is not the name of a code system");
  }

  @Test
  void tablesOfOneFileReadItInOneWay() {
    String table = "{'kind': 'KIND', 'file': 'Log.csv', 'person': 'Number', MORE 'columns': {}}";
    refusedRecords(
        table.replace("KIND", "theme").replace("MORE", "") + ","
            + table.replace("KIND", "goal").replace("MORE", "'separator': ';',"),
        "records[1] reads the file of another table otherwise");
    refusedRecords(
        table.replace("KIND", "theme").replace("MORE", "'missing': ['-'],") + ","
            + table.replace("KIND", "goal").replace("MORE", ""),
        "records[1] reads the file of another table otherwise");
  }

  @Test
  void aColumnTwiceInAHeaderIsRefused() {
    MappedFolder folder = MappedFolder.withPersonIn(temporary)
        .with("Log.csv", "Number,Value,Value", "ZZPHI0001,1,2")
        .records(
            "{'kind': 'observation', 'file': 'Log.csv', 'person': 'Number', 'columns': {'value': 'Value'}}");
    folder.faults().refused("csv-header", "columns 2 and 3 have the same name");
    assertThat(folder.faults().come()).asString().contains("Log.csv");
  }
}
