package io.muster.evaluation.report;

import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.document.Document.Audience;
import io.muster.evaluation.report.document.Document.Field;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The head of a document: what it is of, and who may have it. */
final class HeaderPart {
  private final Header header;
  private final MemberCells members;

  HeaderPart(Header header, MemberCells members) {
    this.header = header;
    this.members = members;
  }

  Document in(Release release, List<Section> sections) {
    Profile profile = release.profile();
    return new Document(
        Figure.named(header.name(), header.title()),
        Figure.named(header.cohortName(), header.cohortTitle()),
        new Audience(profile.key(), !profile.isForRelease(), profile.header(), profile.footnote()),
        fields(release),
        header.warnings().stream().map(w -> Paragraph.warning(w + ".")).toList(),
        sections);
  }

  private List<Field> fields(Release release) {
    List<Field> fields = new ArrayList<>();
    header.programme().ifPresent(p -> fields.add(field("programme", "Programme", p)));
    fields.add(field("index_date", "Index date", header.index().toString()));
    fields.add(
        field("day_0", "Day 0", header.start().map(LocalDate::toString).orElse("the index date")));
    fields.add(field("cut_off", "Cut-off", header.cutOff().toString()));
    fields.add(field("data_as_of", "Data complete to", header.asOf().toString()));
    fields.add(
        new Field("people", "People in the data", Figure.count(release.of(members.people()))));
    fields.add(new Field("members", "Members", Figure.count(release.of(members.members()))));
    fields.add(field("order", "Order of steps", header.order().name().toLowerCase(Locale.ROOT)));
    fields.add(new Field(
        "fingerprint",
        "Plan",
        Figure.named(header.fingerprint().hex(), header.fingerprint().brief())));
    fields.add(field("muster_version", "Muster", header.version()));
    return fields;
  }

  private static Field field(String key, String name, String value) {
    return new Field(key, name, Figure.text(value));
  }
}
