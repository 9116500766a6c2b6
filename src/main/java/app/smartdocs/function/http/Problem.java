package app.smartdocs.function.http;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type a URN that ends in {@code code}
 * @param title the same for every problem of this code
 * @param status the HTTP status
 * @param detail for people: what is wrong this time, and what to do
 * @param code for programs
 */
public record Problem(String type, String title, int status, String detail, String code) {
  public static Problem of(int status, String code, String title, String detail) {
    return new Problem("urn:smartdocs:problem:" + code, title, status, detail, code);
  }

  public static Problem notFound(String what) {
    return of(404, "not_found", "Not found", "There is no " + what + " with this id.");
  }
}
