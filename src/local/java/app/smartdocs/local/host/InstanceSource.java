package app.smartdocs.local.host;

/** Gives the instance on which a function is called. */
@FunctionalInterface
interface InstanceSource {
  Object get(Class<?> type) throws Exception;
}
