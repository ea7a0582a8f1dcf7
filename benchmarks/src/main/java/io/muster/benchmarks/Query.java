package io.muster.benchmarks;

/** The questions that are asked of everything measured. */
public enum Query {
  Q1("aged 40 to 60, obese, anxious, treated for it, smokes now"),
  Q2("five of twenty conditions, mental health among them, deprived"),
  Q3("of three practices, police notification, has not responded"),
  Q4("diabetes, depression and three others: the 500 most frequent attenders"),
  Q5("an inpatient stay followed within 30 days by another"),
  Q6("adults seen in five years, without dementia: most people"),
  Q7("65 or older, two emergencies, not contacted: no code list");

  private final String wanted;

  Query(String wanted) {
    this.wanted = wanted;
  }

  /** Who is wanted, in short. */
  public String wanted() {
    return wanted;
  }
}
