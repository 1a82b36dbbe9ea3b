package vn.tiendo.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import vn.tiendo.local.Options.Task;
import vn.tiendo.local.check.Api;
import vn.tiendo.local.check.Check;
import vn.tiendo.local.check.CheckFailure;
import vn.tiendo.local.check.Logins;
import vn.tiendo.local.check.SamplePlan;
import vn.tiendo.local.check.SampleUnits;
import vn.tiendo.local.check.Samples;
import vn.tiendo.local.part.Backends;
import vn.tiendo.local.part.Caches;
import vn.tiendo.local.part.Layout;
import vn.tiendo.local.part.Part;
import vn.tiendo.local.part.Parts;
import vn.tiendo.local.part.Ports;
import vn.tiendo.local.run.DataFolder;
import vn.tiendo.local.run.DemoKeys;
import vn.tiendo.local.run.Installation;
import vn.tiendo.local.run.Patience;
import vn.tiendo.local.run.StartFailure;

/** {@code Main ROOT OPTIONS…}: starts everything and stays until it is stopped. */
public final class Main {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private final long begun = System.nanoTime();
    private final Layout layout;
    private final Options options;
    private final Ports ports;

    private Main(Layout layout, Options options) {
        this.layout = layout;
        this.options = options;
        this.ports = options.ports().orElseGet(() -> options.task() == Task.RUN ? Ports.standard() : Ports.free());
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
        if (options.task() == Task.VERIFY_AUDIT) System.exit(verification(dataPath()).run(Backends.from(System.getenv())));
        DataFolder data = DataFolder.open(dataPath().toAbsolutePath(), options.fresh() || options.task() == Task.CHECK);
        Installation installation = new Installation(data, parts(data), System.out, Patience.usual());
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "stop"));
        System.out.println("Starting Tiến Độ; data and logs in " + data.path());
        data.rememberStore(storeUri());
        installation.start();
        if (!options.without().contains("reporting-service")) DemoKeys.makeIn(Parts.signingKeys(data.path()));
        if (options.task() == Task.CHECK) {
            check(data);
            return;
        }
        if (options.entered() != Options.Entered.NOTHING) enterSamples();
        System.out.println(Welcome.text(ports, secondsSinceStart(), options.entered(), System.getenv("TIENDO_PEOPLE_FILE")));
        throw installation.awaitDeath();
    }

    private void check(DataFolder data) throws StartFailure, InterruptedException {
        System.out.printf(Locale.ROOT, "Ready after %.1f s; checking the main job%n", secondsSinceStart());
        try {
            new Check(Samples.read(layout.root()), address(ports.gateway()), new Logins(address(ports.identity())),
                    data.path(), System.out).run();
            System.out.println("Everything received equals what was computed from the input.");
            System.exit(verification(data.path()).verify(storeUri()));
        } catch (CheckFailure e) {
            throw new StartFailure("the check failed: " + e.getMessage() + "\nLogs: " + data.path().resolve("logs"));
        } catch (IOException e) {
            throw new StartFailure("the report cannot be written: " + e);
        }
    }

    private void enterSamples() throws StartFailure, InterruptedException {
        try {
            Samples samples = Samples.read(layout.root());
            Api api = new Api(HttpClient.newHttpClient(), address(ports.gateway()));
            Logins logins = new Logins(address(ports.identity()));
            new SampleUnits(samples, api, logins).enter();
            if (options.entered() == Options.Entered.PLAN) new SamplePlan(samples, api, logins).enter();
        } catch (CheckFailure e) {
            throw new StartFailure("the samples cannot be entered: " + e.getMessage());
        }
    }

    private Path dataPath() {
        Path usual = layout.root().resolve(".tiendo");
        return options.data().orElse(options.task() == Task.CHECK ? usual.resolve("check") : usual);
    }

    private AuditVerification verification(Path folder) {
        return new AuditVerification(layout, folder, options.anchors(), ports);
    }

    private String storeUri() {
        return Backends.from(System.getenv()).mongodbUri().orElse("mongodb://127.0.0.1:" + ports.store());
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Since the launcher began; a build before it does not count. */
    private double secondsSinceStart() {
        return (System.nanoTime() - begun) / 1e9;
    }

    private List<Part> parts(DataFolder data) {
        Backends backends = Backends.from(System.getenv());
        return new Parts(layout, ports, data.path(), backends, Caches.USE).all(options.without());
    }
}
