package io.muster.benchmarks;

import io.muster.benchmarks.workload.Workload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A contender in a Java of its own, so that nobody's memory or compiled code colours another's figures. It is asked over a pipe, a
 * query a line, and answers with the nanoseconds it took, how many people it found, and their checksum.
 */
final class Child implements Asked, AutoCloseable {
  private static final String MARK = "muster-benchmarks ";

  private final Contender contender;
  private final Process process;
  private final PrintWriter questions;
  private final BufferedReader answers;
  private final long bytes;

  private Child(Contender contender, Process process) {
    this.contender = contender;
    this.process = process;
    this.questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.bytes = Long.parseLong(answer());
  }

  /** A contender that has loaded the workload and waits to be asked. */
  static Child start(Contender contender, Workload workload, int threads, String heap) {
    List<String> arguments = List.of(
        ServeCommand.NAME,
        "--contender=" + contender.word(),
        "--people=" + workload.people(),
        "--seed=" + workload.seed(),
        "--threads=" + threads);
    return new Child(contender, new JavaProcess(heap, arguments).start());
  }

  /** The other end of the pipe: serves until no more is asked. */
  static void serve(Peer peer, BufferedReader questions, PrintWriter answers) throws IOException {
    answers.println(MARK + peer.bytes());
    for (String line = questions.readLine(); line != null; line = questions.readLine()) {
      Timed timed = Timed.run(peer, Query.valueOf(line));
      answers.println(MARK + timed.nanos() + " " + timed.answer().people() + " "
          + timed.answer().checksum());
    }
  }

  @Override
  public Timed ask(Query query) {
    questions.println(query.name());
    String[] words = answer().split(" ");
    return new Timed(
        Long.parseLong(words[0]), new Answer(Integer.parseInt(words[1]), Long.parseLong(words[2])));
  }

  /** How many bytes the workload takes there. */
  long bytes() {
    return bytes;
  }

  @Override
  public Contender contender() {
    return contender;
  }

  /** The next line that is for us; what else is printed there is passed over. */
  private String answer() {
    try {
      String line = answers.readLine();
      while (line != null && !line.startsWith(MARK)) {
        line = answers.readLine();
      }
      if (line == null) {
        throw new Stop(
            ExitCode.FAULT,
            contender.word()
                + " ended before it answered. If it says above that memory was short, give it more with --heap.");
      }
      return line.substring(MARK.length());
    } catch (IOException e) {
      throw new Stop(ExitCode.FAULT, contender.word() + " could not be heard.");
    }
  }

  @Override
  public void close() {
    questions.close();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
