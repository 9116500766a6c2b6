package app.smartdocs.local.host;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function that can be called. */
final class LoadedFunction {
  private final FunctionDefinition definition;
  private final Method method;
  private final ClassLoader loader;
  private final InstanceSource instances;

  LoadedFunction(
      FunctionDefinition definition, Method method, ClassLoader loader, InstanceSource instances) {
    this.definition = definition;
    this.method = method;
    this.loader = loader;
    this.instances = instances;
    boolean bound = false;
    for (Parameter parameter : method.getParameters()) {
      bound |= isTrigger(parameter);
      if (!isTrigger(parameter)
          && parameter.getType() != ExecutionContext.class
          && !parameter.isAnnotationPresent(BindingName.class)) {
        throw new HostException(
            "The function " + name() + " has a parameter that nothing is bound to: " + parameter);
      }
    }
    if (!bound) {
      throw new HostException(
          "The function "
              + name()
              + " has no parameter for its trigger, "
              + definition.trigger().parameter()
              + ".");
    }
  }

  String name() {
    return definition.name();
  }

  FunctionDefinition.Trigger trigger() {
    return definition.trigger();
  }

  /** The declared type of the parameter that the trigger's data go to. */
  Type triggerType() {
    for (Parameter parameter : method.getParameters()) {
      if (isTrigger(parameter)) {
        return parameter.getParameterizedType();
      }
    }
    throw new IllegalStateException("Checked when it was loaded.");
  }

  /**
   * Calls the function.
   *
   * @param data of the trigger
   * @param metadata for parameters with {@link BindingName}
   * @return what it returned
   * @throws Exception what it threw
   */
  @Nullable Object call(Object data, Map<String, Object> metadata) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Object instance = instances.get(method.getDeclaringClass());
      return method.invoke(instance, arguments(data, metadata));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private @Nullable Object[] arguments(Object data, Map<String, Object> metadata) {
    Parameter[] parameters = method.getParameters();
    @Nullable Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      BindingName bindingName = parameters[i].getAnnotation(BindingName.class);
      if (parameters[i].getType() == ExecutionContext.class) {
        arguments[i] = new Invocation(name());
      } else if (bindingName != null) {
        arguments[i] = metadata.get(bindingName.value());
      } else {
        arguments[i] = data;
      }
    }
    return arguments;
  }

  private boolean isTrigger(Parameter parameter) {
    for (Annotation annotation : parameter.getAnnotations()) {
      if (annotation.annotationType().getSimpleName().endsWith("Trigger")) {
        return definition.trigger().parameter().equals(nameOf(annotation));
      }
    }
    return false;
  }

  private static Object nameOf(Annotation annotation) {
    try {
      return annotation.annotationType().getMethod("name").invoke(annotation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
