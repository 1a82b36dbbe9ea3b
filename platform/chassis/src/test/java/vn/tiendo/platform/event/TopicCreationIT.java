package vn.tiendo.platform.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

import vn.tiendo.fixture.Infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

class TopicCreationIT {

    private static final Map<String, Object> ADMIN =
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Infrastructure.shared().bootstrapServers());

    @Test
    void ofPersonsOnlyTheLatestIsKeptAndDeadLettersGoSoon() throws Exception {
        String usual = "t-" + UUID.randomUUID();
        String persons = "t-" + UUID.randomUUID();
        EventProperties.Topics properties = new EventProperties.Topics(1, (short) 1, null, Duration.ofSeconds(1));

        assertThat(new TopicCreation(List.of(new Topic(usual), new Topic(persons, true)), properties, ADMIN).create()).isTrue();

        assertThat(config(usual, TopicConfig.CLEANUP_POLICY_CONFIG)).isEqualTo("delete");
        assertThat(config(usual, TopicConfig.RETENTION_MS_CONFIG)).isEqualTo("-1");
        assertThat(config(persons, TopicConfig.CLEANUP_POLICY_CONFIG)).isEqualTo("compact");
        assertThat(config(persons, TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG)).isEqualTo("604800000");
        assertThat(config(persons + ".dlt", TopicConfig.CLEANUP_POLICY_CONFIG)).isEqualTo("delete");
        assertThat(config(persons + ".dlt", TopicConfig.RETENTION_MS_CONFIG)).isEqualTo("604800000");
    }

    @Test
    void aTopicThatSomebodyElseMadeWithFewerPartsIsNamed() throws Exception {
        String name = "t-" + UUID.randomUUID();
        EventProperties.Topics six = new EventProperties.Topics(6, (short) 1, null, Duration.ofSeconds(1));
        TopicCreation creation = new TopicCreation(List.of(new Topic(name)), six, ADMIN);
        try (Admin admin = Admin.create(ADMIN)) {
            admin.createTopics(List.of(new NewTopic(name, 2, (short) 1))).all().get();

            assertThat(creation.create()).isTrue();

            assertThat(creation.tooFewParts(admin)).isEqualTo(Map.of(name, 2));
        }
    }

    private static String config(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(ADMIN)) {
            return Objects.requireNonNull(admin.describeConfigs(List.of(resource)).all().get().get(resource)).get(name).value();
        }
    }
}
