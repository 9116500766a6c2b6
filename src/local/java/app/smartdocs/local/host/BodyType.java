package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.azure.functions.HttpRequestMessage;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a function declares its request's body to be.
 *
 * @param optional whether it is {@code Optional} of the content
 * @param content String, byte[] or Object
 */
record BodyType(boolean optional, Type content) {
  private static final Set<Type> KNOWN = Set.of(String.class, byte[].class, Object.class);

  /** Empty if the worker would need Gson for it, or if it is no request at all. */
  static Optional<BodyType> of(Type declared) {
    if (declared == HttpRequestMessage.class) {
      return Optional.of(new BodyType(false, Object.class));
    }
    if (!(declared instanceof ParameterizedType message)
        || message.getRawType() != HttpRequestMessage.class) {
      return Optional.empty();
    }
    Type argument = message.getActualTypeArguments()[0];
    BodyType body =
        argument instanceof ParameterizedType wrapped && wrapped.getRawType() == Optional.class
            ? new BodyType(true, wrapped.getActualTypeArguments()[0])
            : new BodyType(false, argument);
    return KNOWN.contains(body.content()) ? Optional.of(body) : Optional.empty();
  }

  /**
   * A body as the function gets it. As in the worker, a function that declares bytes is given text
   * all the same if the host made text of them (W5): the ClassCastException is its own. Bytes that
   * go to a function that declares text are decoded, and so ruined if they were none.
   */
  @Nullable Object convert(Object body) {
    Object value =
        content == String.class && body instanceof byte[] bytes ? new String(bytes, UTF_8) : body;
    boolean none = body instanceof byte[] bytes && bytes.length == 0;
    if (optional) {
      return none ? Optional.empty() : Optional.of(value);
    }
    return none ? null : value;
  }
}
