package vn.tiendo.platform.event;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerTroubleTest {

    @Test
    void whoMayNotUseATopicIsToldWhichAndWhatGivesTheRight() {
        assertThat(BrokerTrouble.of(new ExecutionException(new TopicAuthorizationException(Set.of("things")))))
                .contains("things", "may not", "users.yaml");
    }

    @Test
    void aCertificateThatIsNotAcceptedIsNoBrokerThatIsAway() {
        assertThat(BrokerTrouble.of(new ExecutionException(new SslAuthenticationException("SSL handshake failed"))))
                .contains("certificate", "SSL handshake failed").doesNotContain("does not answer");
    }

    @Test
    void moreCopiesThanBrokersNameTheSetting() {
        assertThat(BrokerTrouble.of(new ExecutionException(new InvalidReplicationFactorException("3 > 1"))))
                .contains("TIENDO_TOPICS_REPLICAS");
    }

    @Test
    void settingsThatDoNotFitAreNamed() {
        assertThat(BrokerTrouble.of(new KafkaException("Failed to create new KafkaAdminClient", new KafkaException("Failed to create new NetworkClient",
                new InvalidConfigurationException("SSL key store is specified, but key store password is not specified.")))))
                .contains("settings", "key store password is not specified");
        assertThat(BrokerTrouble.of(new KafkaException("Failed to create new KafkaAdminClient",
                new ConfigException("Invalid url in bootstrap.servers: :x")))).contains("settings", "bootstrap.servers");
    }

    @Test
    void aBrokerThatIsAwayDoesNotAnswer() {
        assertThat(BrokerTrouble.of(new TimeoutException())).isEqualTo("it does not answer");
        assertThat(BrokerTrouble.of(new ExecutionException(new org.apache.kafka.common.errors.TimeoutException("x"))))
                .isEqualTo("it does not answer");
    }

    @Test
    void anAddressThatIsNoneIsNamed() {
        assertThat(BrokerTrouble.of(new KafkaException("No resolvable bootstrap urls"))).contains("No resolvable");
    }
}
