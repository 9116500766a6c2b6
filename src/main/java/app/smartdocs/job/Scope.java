package app.smartdocs.job;

import org.jspecify.annotations.Nullable;

/**
 * Whose rows a query may see.
 *
 * @param owner rows of this owner alone; null for everybody's, which is for administrators and for
 *     the machine itself
 */
public record Scope(@Nullable String owner) {
  public static Scope everyone() {
    return new Scope(null);
  }

  public static Scope ownedBy(String owner) {
    return new Scope(owner);
  }
}
