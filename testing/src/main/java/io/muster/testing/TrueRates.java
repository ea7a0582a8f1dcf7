package io.muster.testing;

/**
 * The chances by which the outreach histories of a {@link SamplePopulation} were drawn: what an evaluation of
 * them ought to find, give or take chance. Each is among those the name says, and independent of everything
 * else about the person unless it says otherwise.
 */
public final class TrueRates {
  private TrueRates() {}

  /**
   * "One You Kent", offered to people of 40 to 60 who are obese, treated for anxiety and smoke: invitation by
   * letter, a call by phone, a referral, appointments. Programme {@code One You Kent}.
   */
  public static final class OneYouKent {
    /** Of the cohort: sent the letter, within ten days of the index date. */
    public static final double INVITED = 0.93;

    /** Of the invited: called by phone, 7 to 21 days after the letter. */
    public static final double CALLED = 0.62;

    /** Of the invited in deciles 1 and 2: answered of their own accord, 3 to 60 days after the letter. */
    public static final double RESPONDED_MOST_DEPRIVED = 0.12;

    /** Of the invited in deciles 3 to 10 or of unknown deprivation. */
    public static final double RESPONDED_OTHERS = 0.21;

    /** Of those who responded: referred, with the referral accepted or completed. */
    public static final double REFERRED_OF_RESPONDED = 0.55;

    /** Of those called who did not respond. Nobody else of the cohort is referred. */
    public static final double REFERRED_OF_CALLED_ONLY = 0.06;

    /** Of those called who neither responded nor were referred: said no. */
    public static final double DECLINED = 0.15;

    /** Of the same: found not suitable. */
    public static final double NOT_SUITABLE = 0.06;

    /** Of the referred: attended at least one appointment. */
    public static final double ATTENDED = 0.85;

    /** Of those who attended one: attended at least five. */
    public static final double SUSTAINED = 0.45;

    private OneYouKent() {}
  }

  /**
   * "3 Conversations", for adults of three Leicester practices whom the police told the practice about:
   * attempts by many channels until somebody engages, and then up to three conversations. Programme {@code
   * Three Conversations}.
   */
  public static final class ThreeConversations {
    /** Of the cohort: engaged at one of up to nine attempts, and had a first conversation. */
    public static final double CONVERSATION_1 = 0.34;

    /** Of the cohort: declined. */
    public static final double DECLINED = 0.06;

    /** Of the cohort: found not suitable. */
    public static final double NOT_SUITABLE = 0.08;

    /** Of those who had a first conversation: had a second. */
    public static final double CONVERSATION_2 = 0.60;

    /** Of those who had a second conversation: had a third. */
    public static final double CONVERSATION_3 = 0.50;

    /** The mean number of attempts, the last included, among those who engaged. */
    public static final double MEAN_ATTEMPTS = 5;

    /** Of those who had a first conversation: spoke of finance, debt or budget. */
    public static final double FINANCE = 0.46;

    /** Of the same: substance misuse. */
    public static final double SUBSTANCE_MISUSE = 0.09;

    /** Of the same: isolation. */
    public static final double ISOLATION = 0.41;

    /** Of the same: emotional health and wellbeing. */
    public static final double EMOTIONAL_HEALTH = 0.52;

    /** Of the same: education, work or volunteering. */
    public static final double EDUCATION_AND_WORK = 0.27;

    /** Of the same: access to other services. */
    public static final double OTHER_SERVICES = 0.87;

    /** Of those who had a first conversation: through the network's own team, route {@code pcn}. */
    public static final double ROUTE_PCN = 0.84;

    /** Of the same: at a drop-in, route {@code drop in}; the rest came by {@code gp practice}. */
    public static final double ROUTE_DROP_IN = 0.12;

    private ThreeConversations() {}
  }

  /**
   * Weight management for people of 20 to 39 who are obese, have hypertension and may become diabetic: a
   * letter, a call 5 to 7 days later, a discussion, a booking, twelve weeks. Programme {@code Medway Weight
   * Management}.
   */
  public static final class WeightManagement {
    /** Of the cohort: sent the letter. */
    public static final double INVITED = 0.95;

    /** Of the invited: called, 5 to 7 days after the letter. */
    public static final double CALLED = 0.80;

    /** Of the called: had a health and wellbeing discussion. */
    public static final double DISCUSSED = 0.40;

    /** Of those who had a discussion: booked. */
    public static final double BOOKED = 0.75;

    /** Of the booked: attended at least ten of the twelve weeks. */
    public static final double COMPLETED = 0.60;

    private WeightManagement() {}
  }
}
