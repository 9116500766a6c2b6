package app.smartdocs.function;

import app.smartdocs.operations.Readiness;
import java.util.List;

/** Whether all is well, on the wire: {@code healthy} or {@code unhealthy}. */
record HealthBody(String status, List<CheckBody> checks) {

  /** One of the things that were looked at. */
  record CheckBody(String name, String status, String detail) {}

  static HealthBody of(List<Readiness.Finding> findings) {
    return new HealthBody(
        status(findings.stream().allMatch(Readiness.Finding::ready)),
        findings.stream()
            .map(found -> new CheckBody(found.name(), status(found.ready()), found.detail()))
            .toList());
  }

  boolean isHealthy() {
    return status.equals("healthy");
  }

  private static String status(boolean well) {
    return well ? "healthy" : "unhealthy";
  }
}
