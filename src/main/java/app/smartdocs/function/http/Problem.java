package app.smartdocs.function.http;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type a URN that ends in {@code code}
 * @param title the same for every problem of this code
 * @param status the HTTP status
 * @param detail for people: what is wrong this time, and what to do
 * @param code for programs
 * @param line of a suite's manifest; absent where none is to blame
 * @param name of the file or document; absent likewise
 * @param field that is wrong; absent likewise
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @Nullable Integer line,
    @Nullable String name,
    @Nullable String field) {
  public static Problem of(int status, String code, String title, String detail) {
    return new Problem(
        "urn:smartdocs:problem:" + code, title, status, detail, code, null, null, null);
  }

  public static Problem notFound(String what) {
    return of(404, "not_found", "Not found", "There is no " + what + " with this id.");
  }

  /** The same, with where it is. */
  Problem at(@Nullable Integer where, @Nullable String file, @Nullable String part) {
    return new Problem(type, title, status, detail, code, where, file, part);
  }
}
