package vn.tiendo.local.part;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tiendo.local.guard.Guard;

/** Command line of a child JVM: small, quick to start, ends when the launcher does. */
final class JavaCommand {

    private final Layout layout;
    private final Caches caches;

    JavaCommand(Layout layout, Caches caches) {
        this.layout = layout;
        this.caches = caches;
    }

    List<String> of(String part, int heapMegabytes, List<Path> classPath, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8"));
        command.addAll(caches.options(layout, part));
        command.addAll(List.of("-cp", joined(classPath), Guard.class.getName(), mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private String joined(List<Path> classPath) {
        return Stream.concat(Stream.of(layout.guard()), classPath.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
