package app.smartdocs.local.host;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * The app's own classes, apart from the host's. Shared are the JDK and the Functions libraries,
 * whose copies in the worker win over the app's.
 */
final class AppClassLoader extends URLClassLoader {
  private static final String SHARED = "com.microsoft.azure.functions.";

  private final ClassLoader host;

  AppClassLoader(URL[] jars, ClassLoader host) {
    super(jars, ClassLoader.getPlatformClassLoader());
    this.host = host;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return name.startsWith(SHARED) ? host.loadClass(name) : super.loadClass(name, resolve);
  }
}
