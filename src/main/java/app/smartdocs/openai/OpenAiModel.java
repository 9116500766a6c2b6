package app.smartdocs.openai;

import app.smartdocs.normalization.Answer;
import app.smartdocs.normalization.LanguageModel;
import app.smartdocs.normalization.ModelException;
import app.smartdocs.normalization.Question;
import com.azure.identity.AuthenticationUtil;
import com.openai.azure.credential.AzureApiKeyCredential;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.credential.BearerTokenCredential;
import com.openai.errors.BadRequestException;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.ResponseFormatJsonSchema.JsonSchema;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletion.Choice;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.completions.CompletionUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks a model by chat completions with structured output. The client is made when it is first
 * needed: its library is large, and most instances never ask.
 */
public final class OpenAiModel implements LanguageModel {
  private static final String SCOPE = "https://cognitiveservices.azure.com/.default";
  // Twice, and well within what an attempt may take; what is throttled for longer waits on the
  // queue.
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int RETRIES = 1;
  private static final int TOKENS_PER_ROW = 400;
  private static final int TOKENS_AROUND = 100;

  private final OpenAiAddress address;
  private @Nullable OpenAIClient client;

  public OpenAiModel(OpenAiAddress address) {
    this.address = address;
  }

  @Override
  public Reply ask(List<Question> questions) {
    try {
      ChatCompletion completion = client().chat().completions().create(params(questions));
      return read(completion, questions);
    } catch (OpenAIServiceException e) {
      return failed(e, questions);
    } catch (OpenAIException e) {
      throw new ModelException("The model could not be reached, or its answer not be read.", e);
    }
  }

  private synchronized OpenAIClient client() {
    OpenAIClient present = client;
    if (present == null) {
      OpenAIOkHttpClient.Builder builder =
          OpenAIOkHttpClient.builder()
              .baseUrl(address.baseUrl().toString())
              .timeout(TIMEOUT)
              .maxRetries(RETRIES);
      if (address instanceof OpenAiAddress.Identity identity) {
        builder.credential(
            BearerTokenCredential.create(
                AuthenticationUtil.getBearerTokenSupplier(identity.credential(), SCOPE)));
      } else if (OpenAiAddress.isAzure(address.baseUrl())) {
        builder.credential(AzureApiKeyCredential.create(((OpenAiAddress.Keyed) address).key()));
      } else {
        builder.apiKey(((OpenAiAddress.Keyed) address).key());
      }
      present = builder.build();
      client = present;
    }
    return present;
  }

  private ChatCompletionCreateParams params(List<Question> questions) {
    JsonSchema.Schema.Builder schema = JsonSchema.Schema.builder();
    Prompt.schema()
        .forEach((name, value) -> schema.putAdditionalProperty(name, JsonValue.from(value)));
    return ChatCompletionCreateParams.builder()
        .model(address.model())
        .addSystemMessage(Prompt.SYSTEM)
        .addUserMessage(Prompt.user(questions))
        .temperature(0)
        .maxCompletionTokens(TOKENS_AROUND + (long) TOKENS_PER_ROW * questions.size())
        .responseFormat(
            ResponseFormatJsonSchema.builder()
                .jsonSchema(
                    JsonSchema.builder().name("rows").strict(true).schema(schema.build()).build())
                .build())
        .build();
  }

  private Reply read(ChatCompletion completion, List<Question> questions) {
    Usage usage = usage(completion.usage().orElse(null));
    if (completion.choices().isEmpty()) {
      throw new ModelException("The model gave no answer.");
    }
    Choice choice = completion.choices().get(0);
    String content = choice.message().content().orElse("");
    if (choice.finishReason().equals(Choice.FinishReason.STOP) && !content.isEmpty()) {
      return new Reply.Answered(AnswerJson.read(content, questions.size()), usage);
    }
    // Cut off, kept back by a filter, or refused: for one row's sake.
    return questions.size() > 1
        ? each(questions, usage)
        : new Reply.Answered(
            List.of(
                choice.finishReason().equals(Choice.FinishReason.LENGTH)
                    ? new Answer.Unusable("the answer was cut off")
                    : NOTHING),
            usage);
  }

  // What a model will not read is for a person to.
  private static final Answer NOTHING = new Answer.Read(Map.of(), Map.of());

  /** Each row by itself, so that a bad one touches no other. */
  private Reply each(List<Question> questions, Usage before) {
    List<Answer> answers = new ArrayList<>();
    Usage usage = before;
    for (Question question : questions) {
      Reply reply = ask(List.of(question));
      if (!(reply instanceof Reply.Answered answered)) {
        return reply;
      }
      answers.addAll(answered.answers());
      usage =
          new Usage(
              usage.input() + answered.usage().input(), usage.output() + answered.usage().output());
    }
    return new Reply.Answered(answers, usage);
  }

  private static Usage usage(@Nullable CompletionUsage usage) {
    return usage == null
        ? new Usage(0, 0)
        : new Usage(usage.promptTokens(), usage.completionTokens());
  }

  private Reply failed(OpenAIServiceException e, List<Question> questions) {
    String code = e.code().orElse("");
    if (e instanceof BadRequestException && code.equals("content_filter")) {
      return questions.size() > 1
          ? each(questions, new Usage(0, 0))
          : new Reply.Answered(List.of(NOTHING), new Usage(0, 0));
    }
    Duration retryAfter = retryAfter(e);
    return switch (e.statusCode()) {
      case 429 ->
          code.equals("insufficient_quota")
              ? new Reply.Refused(
                  "The account's quota of the model is used up. Raise it, and retry.")
              : new Reply.Throttled(retryAfter);
      case 503 -> {
        if (retryAfter == null) {
          throw unavailable(e);
        }
        yield new Reply.Throttled(retryAfter);
      }
      case 400, 422 -> new Reply.Refused("The model's service does not take the request.");
      case 401, 403 ->
          new Reply.Refused("The model's service does not let the app in. Tell who runs it.");
      case 404 -> new Reply.Refused("There is no such model or deployment. Tell who runs the app.");
      default -> throw unavailable(e);
    };
  }

  private static ModelException unavailable(OpenAIServiceException e) {
    return new ModelException("The model's service answered with " + e.statusCode() + ".", e);
  }

  private static @Nullable Duration retryAfter(OpenAIServiceException e) {
    for (String millis : e.headers().values("retry-after-ms")) {
      if (millis.matches("\\d{1,9}")) {
        return Duration.ofMillis(Long.parseLong(millis));
      }
    }
    for (String seconds : e.headers().values("retry-after")) {
      if (seconds.matches("\\d{1,6}")) {
        return Duration.ofSeconds(Long.parseLong(seconds));
      }
    }
    return null;
  }
}
