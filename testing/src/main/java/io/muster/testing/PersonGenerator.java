package io.muster.testing;

import com.google.common.base.Strings;
import java.time.LocalDate;

/**
 * Invents one person after another. A person depends on the seed, the as-of date and their own number, and on
 * nobody else.
 */
final class PersonGenerator {
  /** From the index date of the Kent projects, 2021-07-19, to the as-of date where that is 2022-03-31. */
  private static final int DAYS_IN_KENT = 255;

  /** The same for Leicester, 2021-09-01. */
  private static final int DAYS_IN_LEICESTER = 211;

  private final long seed;
  private final int asOf;
  private final Demography demography;
  private final Illness illness = new Illness();
  private final Care care = new Care();
  private final Messages messages = new Messages();
  private final OneYouKent oneYouKent = new OneYouKent();
  private final WeightManagement weightManagement = new WeightManagement();
  private final ThreeConversations threeConversations = new ThreeConversations();

  PersonGenerator(long seed, LocalDate asOf) {
    this.seed = seed;
    this.asOf = (int) asOf.toEpochDay();
    this.demography = new Demography(this.asOf);
  }

  /** The person of that number, counted from 1. */
  Chart person(int number) {
    Draw draw = Draw.of(seed, number);
    Life life = demography.life(draw);
    Health health = Health.draw(life, draw);
    Chart chart = new Chart("P" + Strings.padStart(Integer.toString(number), 7, '0'), life);
    demography.write(life, health, chart, draw);
    illness.write(life, health, chart, draw);
    care.write(life, health, chart, draw);
    messages.write(life, health, chart, draw);
    reachOut(life, chart, draw);
    return chart;
  }

  private void reachOut(Life life, Chart chart, Draw draw) {
    int kent = asOf - DAYS_IN_KENT;
    int leicester = asOf - DAYS_IN_LEICESTER;
    Eligible inKent = new Eligible(life, chart, kent);
    boolean lookedFor = inKent.forOneYouKent();
    if (inKent.forWeightManagement()) {
      weightManagement.write(kent, chart, draw);
    }
    if (new Eligible(life, chart, leicester).forThreeConversations()) {
      threeConversations.write(leicester, chart, draw);
    }
    if (lookedFor) {
      oneYouKent.write(life, kent, chart, draw);
    } else if (life.age(life.end()) >= 18 && draw.chance(0.004)) {
      oneYouKent.writeSelfReferral(kent + draw.between(0, 120), chart, draw);
    }
  }
}
