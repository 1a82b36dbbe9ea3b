package vn.tiendo.reporting.stream;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;

/** A replica of the stream on a free port, with a real broker behind it. */
final class StreamServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private StreamServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param settings as key=value, beside those that make tests quick */
    static StreamServer start(String... settings) {
        List<String> all = new ArrayList<>(List.of("--spring.application.name=reporting-service", "--server.port=0",
            "--tiendo.security.public-gets=/api/v1/events", "--tiendo.stream.heartbeat=300ms"));
        Infrastructure.shared().register((name, value) -> all.add("--" + name + "=" + value.get()));
        TestIssuer.shared().register((name, value) -> all.add("--" + name + "=" + value.get()));
        for (String setting : settings) {
            all.add("--" + setting);
        }
        return new StreamServer(
            new SpringApplicationBuilder(StreamApplication.class, BelowThuanAn.class).run(all.toArray(String[]::new)));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    Tail tail() {
        return context.getBean(Tail.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
