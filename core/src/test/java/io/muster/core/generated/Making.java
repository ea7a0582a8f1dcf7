package io.muster.core.generated;

import io.muster.core.codes.CodeList;
import java.util.List;

/**
 * A plan being made up: what decides, and what each kind of part is made by.
 *
 * @param named a word before every name, so that the same choices make a plan that differs by names alone
 */
record Making(Choices choices, String named) {
  CodeList codeList() {
    return choices.of(codeLists());
  }

  List<CodeList> codeLists() {
    return Pool.codeLists(named);
  }

  GeneratedConditions conditions() {
    return new GeneratedConditions(this);
  }

  GeneratedNumbers numbers() {
    return new GeneratedNumbers(this);
  }

  GeneratedValues values() {
    return new GeneratedValues(this);
  }

  GeneratedRecords records() {
    return new GeneratedRecords(this);
  }

  GeneratedCohorts cohorts() {
    return new GeneratedCohorts(this);
  }
}
