package vn.tiendo.platform.event;

import java.util.concurrent.TimeoutException;

import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;

/** What is wrong with the broker, and what to do about it, in one line for who reads the log. */
final class BrokerTrouble {

    private BrokerTrouble() {
    }

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case AuthenticationException e -> {
                    return "it does not accept this service's certificate or password (" + e.getMessage()
                            + "): put in the right one";
                }
                case AuthorizationException e -> {
                    return "this service may not use them (" + e.getMessage()
                            + "): give its user the rights of deploy/k8s/components/kafka/users.yaml";
                }
                case InvalidReplicationFactorException e -> {
                    return "too few brokers for TIENDO_TOPICS_REPLICAS (" + e.getMessage() + ")";
                }
                case ConfigException _, InvalidConfigurationException _ -> {
                    return "the settings of the connection do not fit (" + cause.getMessage() + "): set them right and start the service again";
                }
                default -> { }
            }
        }
        return timedOut(failure) ? "it does not answer" : String.valueOf(failure.getMessage());
    }

    private static boolean timedOut(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return failure instanceof TimeoutException || cause instanceof org.apache.kafka.common.errors.TimeoutException;
    }
}
