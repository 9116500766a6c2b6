package app.smartdocs.function.http;

import app.smartdocs.certification.SuiteRefusedException;
import app.smartdocs.function.invocation.Invocations;
import app.smartdocs.imports.SheetRefusedException;
import app.smartdocs.intake.RefusedException;
import app.smartdocs.job.LogLine;
import app.smartdocs.operations.Activity;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import java.lang.System.Logger;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** The edge of every HTTP trigger: who calls, and how answers and errors look on the wire. */
public final class Api {
  private static final Logger LOG = System.getLogger(Api.class.getName());

  private final Callers callers;
  private final RequestRates rates;
  private final Activity activity;
  private final Json json;

  public Api(Callers callers, RequestRates rates, Activity activity, Json json) {
    this.callers = callers;
    this.rates = rates;
    this.activity = activity;
    this.json = json;
  }

  public Json json() {
    return json;
  }

  /** Answers someone who has signed in. */
  public HttpResponseMessage answer(
      HttpRequestMessage<?> request, ExecutionContext context, Function<Caller, Reply> work) {
    return open(
        request,
        context,
        () -> {
          refuseForeignPages(request);
          Caller caller = callers.identify(request.getHeaders());
          rates.count(caller);
          if (request.getHttpMethod() != HttpMethod.GET) {
            activity.note();
          }
          return work.apply(caller);
        });
  }

  // A browser sends the session's cookie along with what a page of somebody else's asks for, and
  // says where that comes from (Fetch Metadata, W3C). Programs that are no browsers say nothing.
  private static void refuseForeignPages(HttpRequestMessage<?> request) {
    String site = request.getHeaders().getOrDefault("sec-fetch-site", "none");
    if (request.getHttpMethod() != HttpMethod.GET
        && !site.equals("same-origin")
        && !site.equals("none")) {
      throw new ProblemException(
          Problem.of(
              403,
              "foreign_page",
              "Not from a page of this app",
              "Only this app's own page, and programs, may change anything."));
    }
  }

  /** Answers an administrator. */
  public HttpResponseMessage administer(
      HttpRequestMessage<?> request, ExecutionContext context, Supplier<Reply> work) {
    return administer(request, context, administrator -> work.get());
  }

  /** Answers an administrator, whose doing it is. */
  public HttpResponseMessage administer(
      HttpRequestMessage<?> request, ExecutionContext context, Function<Caller, Reply> work) {
    return answer(
        request,
        context,
        caller -> {
          if (!caller.administrator()) {
            throw new ProblemException(
                Problem.of(
                    403,
                    "administrators_only",
                    "Not allowed",
                    "This is for administrators: their role is " + Callers.ADMINISTRATOR + "."));
          }
          return work.apply(caller);
        });
  }

  /** Answers anyone. */
  public HttpResponseMessage open(
      HttpRequestMessage<?> request, ExecutionContext context, Supplier<Reply> work) {
    return Invocations.within(context, () -> send(request, guarded(work)));
  }

  // The one place that catches all: whatever else fails, the caller gets a problem document and the
  // log its cause, under an id that both carry.
  private static Reply guarded(Supplier<Reply> work) {
    try {
      return work.get();
    } catch (ProblemException e) {
      return e.reply();
    } catch (RefusedException e) {
      return Reply.problem(Refusals.problem(e));
    } catch (SheetRefusedException e) {
      return Reply.problem(Refusals.problem(e));
    } catch (SuiteRefusedException e) {
      return Reply.problem(Refusals.problem(e));
    } catch (RuntimeException e) {
      UUID incident = UUID.randomUUID();
      LogLine.of("RequestFailed").with("incident", incident).error(LOG, e);
      return Reply.problem(
              Problem.of(
                  503,
                  "temporarily_unavailable",
                  "Temporarily unavailable",
                  "Something this needs did not answer. Try again in a moment; if it stays so, report"
                      + " incident "
                      + incident
                      + "."))
          .with("Retry-After", "5");
    }
  }

  private HttpResponseMessage send(HttpRequestMessage<?> request, Reply reply) {
    byte[] body = reply.body() instanceof byte[] bytes ? bytes : json.write(reply.body());
    Reply sent = conditional(request, reply, body);
    HttpResponseMessage.Builder response =
        request
            .createResponseBuilder(HttpStatus.valueOf(sent.status()))
            .header("X-Content-Type-Options", "nosniff");
    if (!sent.headers().containsKey("Cache-Control")) {
      response.header("Cache-Control", "no-store");
    }
    sent.headers().forEach(response::header);
    return response.body(sent.status() == 304 ? new byte[0] : body).build();
  }

  // Whoever asks with an ETag gets 304 while nothing has changed.
  private static Reply conditional(HttpRequestMessage<?> request, Reply reply, byte[] body) {
    if (!reply.headers().containsKey("ETag")) {
      return reply;
    }
    String etag = "\"" + UUID.nameUUIDFromBytes(body) + "\"";
    Reply tagged = reply.with("ETag", etag);
    return etag.equals(request.getHeaders().get("if-none-match")) ? tagged.notModified() : tagged;
  }
}
