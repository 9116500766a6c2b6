package app.smartdocs.local.host;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A function that can be called. */
final class LoadedFunction {
  private final FunctionDefinition definition;
  private final Method method;
  private final Parameters parameters;
  private final ClassLoader loader;
  private final InstanceSource instances;

  LoadedFunction(
      FunctionDefinition definition, Method method, ClassLoader loader, InstanceSource instances) {
    this.definition = definition;
    this.method = method;
    this.parameters = Parameters.of(definition, method);
    this.loader = loader;
    this.instances = instances;
  }

  String name() {
    return definition.name();
  }

  FunctionDefinition.Trigger trigger() {
    return definition.trigger();
  }

  /**
   * Calls the function, with the app's class loader as the thread's.
   *
   * @return what it returned
   * @throws FunctionFailedException if it threw, or could not be called
   */
  @Nullable Object call(Parameters.Call call) throws FunctionFailedException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Object instance = instances.get(method.getDeclaringClass());
      return method.invoke(instance, parameters.bind(call));
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      throw failed(cause == null ? e : cause);
    } catch (Exception | LinkageError e) {
      // The instance could not be made, or the arguments not fitted: the app's fault all the same.
      throw failed(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private FunctionFailedException failed(Throwable cause) {
    return new FunctionFailedException("Function " + name() + " failed: " + cause, cause);
  }
}
