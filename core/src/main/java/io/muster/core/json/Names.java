package io.muster.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.muster.core.codes.CodeList;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import java.util.List;
import java.util.Optional;

/** What the names in a plan are written as: kept for a document, replaced by what they stand for in a fingerprint. */
interface Names {
  /** What stands for a code list where it is used. */
  String codeList(CodeList list);

  /** What stands for a cohort where it is used. */
  String cohort(CohortPlan cohort);

  /** What stands for a step of the outreach. */
  JsonNode step(String name);

  /** These names, within an outreach. */
  Names within(OutreachPlan outreach);

  /** Words for people alone (labels, titles, notes, names of what is declared); empty where they are forgotten. */
  Optional<String> said(String words);

  /** What stands for a kind of record. */
  String kind(RecordKind kind);

  /** What stands for a column of records of these kinds. */
  JsonNode column(Column column, List<RecordKind> of);

  /** Values of which it does not matter which comes first. */
  ArrayNode anyOf(ArrayNode values);
}
