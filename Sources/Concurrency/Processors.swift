import Glibc

/// The machine's processors.
public enum Processors {
  /// How many the process may use, from 1.
  public static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
