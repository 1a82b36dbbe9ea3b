package vn.tiendo.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.tiendo.local.part.Backends;
import vn.tiendo.local.part.Caches;
import vn.tiendo.local.part.Layout;
import vn.tiendo.local.part.Part;
import vn.tiendo.local.part.Parts;
import vn.tiendo.local.part.Ports;
import vn.tiendo.local.run.DataFolder;
import vn.tiendo.local.run.Installation;
import vn.tiendo.local.run.Patience;
import vn.tiendo.local.run.StartFailure;

/** {@code ./up --verify-audit}: the verifier of platform/audit over the store of a data folder. */
final class AuditVerification {

    private static final Set<String> ALL_BUT_THE_STORE =
            Parts.NAMES.stream().filter(name -> !name.equals("store")).collect(Collectors.toSet());

    private final Layout layout;
    private final Path data;
    private final Optional<Path> anchors;
    private final Ports ports;

    /** @param anchors copies that were kept outside */
    AuditVerification(Layout layout, Path data, Optional<Path> anchors, Ports ports) {
        this.layout = layout;
        this.data = data.toAbsolutePath();
        this.anchors = anchors;
        this.ports = ports;
    }

    /** @return the verifier's exit code: 0 when all is as it was written */
    int run(Backends backends) throws StartFailure, InterruptedException {
        if (backends.mongodbUri().isPresent()) return verify(backends.mongodbUri().get());
        if (DataFolder.isInUse(data)) return verify(DataFolder.rememberedStore(data));
        if (!Files.exists(data.resolve("store")) && !Files.exists(data.resolve("mongod")))
            throw new StartFailure("there are no data in " + data);
        List<Part> store = new Parts(layout, ports, data, backends, Caches.USE).all(ALL_BUT_THE_STORE);
        try (Installation alone =
                new Installation(DataFolder.open(data, false), store, System.err, Patience.usual())) {
            alone.start();
            return verify("mongodb://127.0.0.1:" + ports.store());
        }
    }

    /** @param store address of a running one */
    int verify(String store) throws StartFailure, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", classPath(),
                "vn.tiendo.audit.VerifyAudit", "--store", store));
        anchors.ifPresent(file -> command.addAll(List.of("--anchors", file.toString())));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new StartFailure("the verifier cannot be started: " + e.getMessage());
        }
    }

    private String classPath() {
        return layout.storeClassPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
