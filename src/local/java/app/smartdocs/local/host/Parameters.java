package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fits a function's arguments to its parameters; whether that can be is settled at loading. */
final class Parameters {
  private final List<Argument> arguments;

  private Parameters(List<Argument> arguments) {
    this.arguments = arguments;
  }

  /**
   * What an invocation has to give.
   *
   * @param metadata for {@link BindingName}; numbers and times in JSON, texts as they are
   */
  record Call(TriggerInput input, Map<String, String> metadata, ExecutionContext context) {}

  @FunctionalInterface
  private interface Argument {
    @Nullable Object from(Call call);
  }

  /**
   * Looks at each parameter.
   *
   * @throws HostException if nothing could be given for one, or no parameter takes the trigger
   */
  static Parameters of(FunctionDefinition function, Method method) {
    List<Argument> arguments = new ArrayList<>();
    boolean triggered = false;
    for (Parameter parameter : method.getParameters()) {
      BindingName bindingName = parameter.getAnnotation(BindingName.class);
      if (parameter.getType() == ExecutionContext.class) {
        arguments.add(Call::context);
      } else if (bindingName != null) {
        arguments.add(metadata(function, parameter, bindingName.value()));
      } else if (isTrigger(function, parameter)) {
        arguments.add(trigger(function, parameter));
        triggered = true;
      } else {
        throw new HostException(
            describe(function, parameter) + ", but nothing that function.json binds.");
      }
    }
    if (!triggered) {
      throw new HostException(
          "The function "
              + function.name()
              + " has no parameter for its trigger, "
              + function.trigger().parameter()
              + ".");
    }
    return new Parameters(arguments);
  }

  /** The arguments of one call. */
  @Nullable Object[] bind(Call call) {
    return arguments.stream().map(argument -> argument.from(call)).toArray();
  }

  private static Argument trigger(FunctionDefinition function, Parameter parameter) {
    Class<?> type = parameter.getType();
    if (function.trigger() instanceof FunctionDefinition.Http) {
      Optional<BodyType> body = BodyType.of(parameter.getParameterizedType());
      if (body.isPresent()) {
        return call -> request(call.input(), body.get());
      }
    } else if (type == String.class) {
      return call -> text(call.input());
    } else if (type == byte[].class && function.trigger() instanceof FunctionDefinition.Queue) {
      return call -> bytes(call.input());
    }
    throw new HostException(
        describe(function, parameter)
            + ": bind String or byte[] and decode it yourself. The worker's old Gson, which would"
            + " make another type of it, is not in this host.");
  }

  private static Object request(TriggerInput input, BodyType type) {
    if (input instanceof TriggerInput.Request request) {
      return new HttpRequest(request.http(), type.convert(request.http().body()));
    }
    throw new IllegalStateException("An HTTP function without a request.");
  }

  private static String text(TriggerInput input) {
    if (input instanceof TriggerInput.Tick tick) {
      return tick.json();
    }
    return new String(bytes(input), UTF_8);
  }

  private static byte[] bytes(TriggerInput input) {
    if (input instanceof TriggerInput.Message message) {
      return message.body();
    }
    throw new IllegalStateException("A queue's function without a message.");
  }

  private static Argument metadata(FunctionDefinition function, Parameter parameter, String name) {
    Class<?> type = parameter.getType();
    if (type == String.class) {
      return call -> required(call, name);
    }
    if (type == long.class || type == Long.class) {
      return call -> Long.valueOf(required(call, name));
    }
    if (type == int.class || type == Integer.class) {
      return call -> Integer.valueOf(required(call, name));
    }
    throw new HostException(
        describe(function, parameter) + ": bind metadata to String, long or int.");
  }

  private static String required(Call call, String name) {
    String value = call.metadata().get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "No metadata called " + name + "; there is " + call.metadata().keySet() + ".");
    }
    return value;
  }

  private static String describe(FunctionDefinition function, Parameter parameter) {
    return "The function " + function.name() + " has the parameter " + parameter;
  }

  private static boolean isTrigger(FunctionDefinition function, Parameter parameter) {
    for (Annotation annotation : parameter.getAnnotations()) {
      if (annotation.annotationType().getSimpleName().endsWith("Trigger")) {
        return function.trigger().parameter().equals(nameOf(annotation));
      }
    }
    return false;
  }

  private static Object nameOf(Annotation annotation) {
    try {
      return annotation.annotationType().getMethod("name").invoke(annotation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(annotation + " has no name.", e);
    }
  }
}
