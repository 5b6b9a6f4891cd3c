package liaison.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Has the encoder's runtime load its native libraries from a folder of ours. By itself it copies
/// 24 MB into the temporary folder at every start, and leaves them there when the program is
/// killed.
final class NativeLibraries {
  private NativeLibraries() {}

  /// To be called before the runtime's first class is used. On a platform for which there are no
  /// libraries nothing is done, and the runtime says so itself.
  static synchronized void in(Path folder) throws IOException {
    for (String name : List.of("onnxruntime", "onnxruntime4j_jni")) {
      String resource = "ai/onnxruntime/native/" + platform() + "/" + System.mapLibraryName(name);
      if (Unpacked.file(resource, folder) == null) return;
    }
    System.setProperty("onnxruntime.native.path", folder.toAbsolutePath().toString());
  }

  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String os = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
    return os + "-" + (machine.equals("aarch64") ? "aarch64" : "x64");
  }
}
