package vn.tiendo.platform.store;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

import org.jspecify.annotations.Nullable;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.connection.ServerDescription;

/** What is wrong with the store, and what to do about it, in one line for who reads the log. */
final class StoreTrouble {

    private static final String ADDRESS = "is spring.mongodb.uri (MONGODB_URI) right?";
    /** MongoDB's code Unauthorized. */
    private static final int NOT_ALLOWED = 13;

    private final MongoClient client;

    StoreTrouble(MongoClient client) {
        this.client = client;
    }

    /** Nothing when the failure is not the store's. The driver tells a caller that it found no server, and why not only on asking. */
    Optional<String> of(Throwable failure) {
        return Stream.concat(Stream.of(failure), seen()).map(StoreTrouble::known).filter(Objects::nonNull).findFirst()
                .or(() -> StoreAway.causes(failure) ? Optional.of("it does not answer; " + ADDRESS) : Optional.empty());
    }

    private Stream<Throwable> seen() {
        return client.getClusterDescription().getServerDescriptions().stream().map(ServerDescription::getException)
                .filter(Objects::nonNull);
    }

    private static @Nullable String known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String known = inItself(cause);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private static @Nullable String inItself(Throwable cause) {
        return switch (cause) {
            case UnknownHostException e -> "there is no host of its name (" + e.getMessage() + "); " + ADDRESS;
            case ConnectException e -> "nothing listens at its address (" + e.getMessage() + "); " + ADDRESS;
            case SSLException e -> "its certificate is not accepted (" + e.getMessage()
                    + "): give the authority's in the SSL bundle of spring.mongodb.ssl.bundle, and the name that it is made out for in "
                    + "spring.mongodb.uri";
            case MongoSecurityException e -> "it does not accept this service's user or password (" + e.getMessage()
                    + "): put the right ones into spring.mongodb.uri";
            case MongoException e when e.getCode() == NOT_ALLOWED -> "this service's user may not do that (" + e.getMessage()
                    + "): give it the role readWrite of its database";
            case MongoException e when StoreAway.isFull(e) -> "its disk is full (" + e.getMessage()
                    + "): enlarge it, deploy/observability/runbooks/disk-full.md";
            default -> null;
        };
    }
}
