package app.smartdocs.function.http;

import app.smartdocs.job.Scope;

/**
 * Who asks.
 *
 * @param id the object id that the identity provider gave
 * @param administrator whether they see everybody's
 */
public record Caller(String id, boolean administrator) {
  public Scope scope() {
    return administrator ? Scope.everyone() : Scope.ownedBy(id);
  }
}
