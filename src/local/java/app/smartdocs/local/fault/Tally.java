package app.smartdocs.local.fault;

import app.smartdocs.local.fault.Evidence.JobRow;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of documents that were accepted.
 *
 * @param documents how many there are
 * @param lost those that are not completed, or whose result is not there; each with the reason
 * @param visibleTwice those of which there are several documents, jobs or results, or whose result
 *     was made visible more than once
 * @param analyses how often the service accepted them, and was paid
 * @param mostAnalyses the most of one document
 * @param mostAttempts the most attempts that count of one document
 */
public record Tally(
    int documents,
    List<String> lost,
    List<String> visibleTwice,
    int analyses,
    int mostAnalyses,
    int mostAttempts) {
  public Tally {
    lost = List.copyOf(lost);
    visibleTwice = List.copyOf(visibleTwice);
  }

  /** Looks at each of them. */
  public static Tally of(Evidence evidence, List<Accepted> accepted) {
    List<String> lost = new ArrayList<>();
    List<String> twice = new ArrayList<>();
    int analyses = 0;
    int most = 0;
    int attempts = 0;
    for (Accepted document : accepted) {
      String id = document.document();
      List<JobRow> jobs = evidence.jobs(id);
      int results = evidence.results(id).size();
      if (results == 0
          || !evidence.documentsOf(document.key()).contains(id)
          || jobs.stream().noneMatch(job -> job.status().equals("COMPLETED"))) {
        lost.add(id + ": " + results + " results, " + jobs);
      }
      if (results > 1
          || jobs.size() > 1
          || evidence.completions(id) > 1
          || evidence.documentsOf(document.key()).size() > 1) {
        twice.add(id + ": " + results + " results, " + jobs);
      }
      attempts = Math.max(attempts, jobs.stream().mapToInt(JobRow::attempts).max().orElse(0));
      int paid = evidence.analyses(id);
      analyses += paid;
      most = Math.max(most, paid);
    }
    return new Tally(accepted.size(), lost, twice, analyses, most, attempts);
  }
}
