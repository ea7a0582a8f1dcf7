package io.muster.core.generated;

import io.muster.core.codes.CodeList;
import java.util.List;

/**
 * A plan being made up: what decides, and what each kind of part is made by.
 *
 * @param named a word before every name, so that the same choices make a plan that differs by names alone
 */
record Making(Choices choices, String named, List<CodeList> codeLists) {
  static Making of(Choices choices, String named) {
    return new Making(choices, named, Pool.codeLists(named));
  }

  CodeList codeList() {
    return choices.of(codeLists);
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
