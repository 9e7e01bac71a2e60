package dev.rapt.examples.minilm.finetune;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of pairs made by code: questions to the support of a company, and the team that answers
 * each. The teams have names of birds, so no published model can know which team answers what. Held
 * out are wordings: neither their phrases nor their sentences occur in the pairs for training.
 */
public final class SupportQuestions {
  /**
   * What a team answers.
   *
   * @param team its name
   * @param phrases for training
   * @param heldOut another phrase for the same
   */
  private record Topic(String team, List<String> phrases, String heldOut) {}

  private static final List<Topic> TOPICS =
      List.of(
          topic("Heron", "my parcel", "my package", "a shipment", "the delivery of my order"),
          topic("Osprey", "my invoice", "a bill", "the amount I was charged", "a payment request"),
          topic("Plover", "my password", "my login", "signing in", "access to my account"),
          topic(
              "Curlew", "a refund", "my money back", "a reimbursement", "getting back what I paid"),
          topic(
              "Dunlin",
              "the coffee machine",
              "the espresso maker",
              "the kettle",
              "making a cappuccino"),
          topic("Avocet", "the printer", "the scanner", "the photocopier", "printing a document"),
          topic(
              "Wigeon",
              "the wifi",
              "the internet connection",
              "the network",
              "being offline all day"),
          topic(
              "Gannet", "the lift", "the elevator", "the escalator", "getting to the tenth floor"),
          topic(
              "Siskin",
              "the heating",
              "the radiator",
              "the thermostat",
              "an office that is too cold"),
          topic("Linnet", "my holiday", "my vacation days", "annual leave", "a week off work"),
          topic("Fulmar", "my salary", "my wages", "the payroll", "what I earn each month"),
          topic(
              "Godwit", "the car park", "my parking space", "the garage", "where to leave my car"),
          topic("Bittern", "the canteen", "the lunch menu", "the cafeteria", "the food at noon"),
          topic(
              "Dipper",
              "a leaking tap",
              "a blocked sink",
              "the plumbing",
              "water on the bathroom floor"),
          topic("Merlin", "my laptop", "my computer", "the keyboard", "a screen that stays black"),
          topic(
              "Kestrel",
              "the contract",
              "the agreement",
              "the terms of sale",
              "the legal small print"),
          topic(
              "Whimbrel", "a conference", "a trade fair", "a seminar", "an event with many guests"),
          topic("Nightjar", "the alarm", "the security camera", "the door lock", "a burglary"),
          topic(
              "Dotterel",
              "travel expenses",
              "a train ticket",
              "a hotel booking",
              "a business trip"),
          topic(
              "Shrike", "a job interview", "my application", "a vacancy", "hiring a new colleague"),
          topic("Redstart", "the garden", "the lawn", "the hedge", "trees that need pruning"),
          topic("Pochard", "the cleaning", "the dustbins", "the rubbish", "a dirty carpet"),
          topic("Ruff", "sick leave", "a doctor's note", "an illness", "having caught the flu"),
          topic("Smew", "a training course", "a workshop", "e-learning", "lessons in French"));

  private static final List<String> QUESTIONS =
      List.of(
          "Who can help me with %s?",
          "I have a question about %s.", "There is a problem with %s.", "Please advise: %s");

  private static final List<String> HELD_OUT_QUESTIONS =
      List.of("Which colleagues look after %s?", "What should I do about %s?");

  private SupportQuestions() {}

  /** The pairs for training: 288, with 24 answers. */
  public static List<Pair> training() {
    List<Pair> pairs = new ArrayList<>();
    for (Topic topic : TOPICS) {
      for (String phrase : topic.phrases()) {
        QUESTIONS.forEach(question -> pairs.add(pair(question, phrase, topic)));
      }
    }
    return pairs;
  }

  /** The held-out pairs: 48, with the same 24 answers. */
  public static List<Pair> heldOut() {
    List<Pair> pairs = new ArrayList<>();
    for (Topic topic : TOPICS) {
      HELD_OUT_QUESTIONS.forEach(question -> pairs.add(pair(question, topic.heldOut(), topic)));
    }
    return pairs;
  }

  private static Pair pair(String question, String phrase, Topic topic) {
    return new Pair(String.format(question, phrase), "team " + topic.team());
  }

  private static Topic topic(
      String team, String first, String second, String third, String heldOut) {
    return new Topic(team, List.of(first, second, third), heldOut);
  }
}
