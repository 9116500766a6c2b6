package app.smartdocs.function.http;

import app.smartdocs.job.Scope;

/**
 * Who asks.
 *
 * @param id the object id that the identity provider gave
 * @param name for people to see; the id where none is known
 * @param administrator whether they see everybody's
 */
public record Caller(String id, String name, boolean administrator) {
  public Scope scope() {
    return administrator ? Scope.everyone() : Scope.ownedBy(id);
  }
}
