package vn.tiendo.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

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

/** {@code Main ROOT OPTIONS…}: starts everything and stays until it is stopped. */
public final class Main {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private final Layout layout;
    private final Options options;
    private final Ports ports;

    private Main(Layout layout, Options options) {
        this.layout = layout;
        this.options = options;
        this.ports = options.ports().orElseGet(Ports::standard);
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            List<String> arguments = List.of(args);
            Options options = Options.parse(arguments.subList(1, arguments.size()));
            new Main(new Layout(Path.of(arguments.getFirst()).toAbsolutePath()), options).run();
        } catch (IllegalArgumentException e) {
            System.err.println("up: " + e.getMessage());
            System.exit(USAGE);
        } catch (StartFailure e) {
            System.err.println("up: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    private void run() throws StartFailure, InterruptedException {
        long begun = ProcessHandle.current().info().startInstant().map(Instant::toEpochMilli)
                .orElseGet(System::currentTimeMillis);
        DataFolder data = DataFolder.open(
                options.data().orElseGet(() -> layout.root().resolve(".tiendo")).toAbsolutePath(), options.fresh());
        Installation installation = new Installation(data, parts(data), System.out, Patience.usual());
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "stop"));
        System.out.println("Starting Tiến Độ; data and logs in " + data.path());
        installation.start();
        System.out.println(Welcome.text(ports, (System.currentTimeMillis() - begun) / 1000.0));
        throw installation.awaitDeath();
    }

    private List<Part> parts(DataFolder data) {
        Backends backends = Backends.from(System.getenv());
        return new Parts(layout, ports, data.path(), backends, Caches.USE).all(options.without());
    }
}
