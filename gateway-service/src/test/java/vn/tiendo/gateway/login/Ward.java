package vn.tiendo.gateway.login;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.gateway.GatewayServiceApplication;
import vn.tiendo.gateway.Upstream;

/** Two gateways before one service that remembers with which token it was asked; store and identity server are real. */
final class Ward implements AutoCloseable {

    private static final String DATABASE = "--tiendo.store.database=";

    final int port = IdentityServer.freePort();
    final int otherPort = IdentityServer.freePort();
    final IdentityServer identity;
    final List<String> tokens = new CopyOnWriteArrayList<>();
    private final Upstream service = new Upstream("service").on("/api/v1/submissions", exchange -> {
        var token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        tokens.add(token);
        Upstream.answer(exchange, token.startsWith("Bearer ") ? 200 : 401, "application/json", "{}");
    });
    private final List<String> store = new ArrayList<>();
    private final String database;

    Ward(Duration tokenLife) {
        identity = IdentityServer.start(tokenLife, List.of(port, otherPort));
        Infrastructure.shared().register((name, value) -> store.add("--" + name + "=" + value.get()));
        database = store.stream().filter(one -> one.startsWith(DATABASE)).findFirst().orElseThrow()
                .substring(DATABASE.length());
    }

    ConfigurableApplicationContext gateway(int at, String... more) {
        var arguments = new ArrayList<>(List.of("--server.port=" + at, "--management.server.port=0",
                "--OIDC_ISSUER_URI=" + identity.address(), "--OIDC_CLIENT_SECRET=tiendo-gateway-secret",
                "--PLAN_SERVICE_URI=" + service.uri(), "--MEASUREMENT_SERVICE_URI=" + service.uri(),
                "--REPORTING_SERVICE_URI=" + service.uri()));
        arguments.addAll(store);
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(GatewayServiceApplication.class).initializers(Ward::threadsOfItsOwn)
                .run(arguments.toArray(String[]::new));
    }

    /** The first gateway that stops would end the threads of all others in this process. */
    private static void threadsOfItsOwn(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context).registerBean(ReactorResourceFactory.class, () -> {
            var threads = new ReactorResourceFactory();
            threads.setUseGlobalResources(false);
            return threads;
        });
    }

    /** What stands in the audit: the action, who did it, with what outcome and why. */
    List<String> audit() {
        var found = new ArrayList<String>();
        try (var client = MongoClients.create(Infrastructure.shared().mongodbUri())) {
            client.getDatabase(database).getCollection("audit_journal").find().forEach(journal ->
                    journal.getList("audit", Document.class).forEach(one -> found.add(String.join(" ",
                            one.getString("action"), one.get("actor", Document.class).getString("id"),
                            one.getString("outcome"), String.valueOf(one.get("reason")),
                            String.valueOf(one.get("origin", Document.class).get("address"))))));
        }
        return found;
    }

    /** The provider's names of the logins of a person that are open. */
    List<String> logins(String person) {
        try (var client = MongoClients.create(Infrastructure.shared().mongodbUri())) {
            return client.getDatabase(database).getCollection("sessions").find(Filters.eq("holder.person", person))
                    .map(one -> one.getEmbedded(List.of("holder", "login"), String.class)).into(new ArrayList<>());
        }
    }

    List<String> requests() {
        return service.requests();
    }

    @Override
    public void close() {
        service.close();
        identity.close();
    }
}
