package vn.tiendo.platform.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics that are not there yet. */
final class TopicCreation {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String MOST_BYTES = "5242880";
    /** After this an event that another one has overtaken is gone, and a dead letter of such a topic as well. */
    private static final Duration OVERTAKEN = Duration.ofDays(7);

    private final List<Topic> topics;
    private final EventProperties.Topics properties;
    private final Map<String, Object> admin;
    private volatile String trouble = "";

    TopicCreation(List<Topic> topics, EventProperties.Topics properties, Map<String, Object> admin) {
        this.topics = topics;
        this.properties = properties;
        this.admin = new HashMap<>(admin);
        this.admin.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        this.admin.put("request.timeout.ms", (int) PATIENCE.toMillis());
    }

    List<String> names() {
        return topics.stream().map(Topic::name).toList();
    }

    /** True when all are there; false when the broker does not answer or has not made them yet. */
    boolean create() throws InterruptedException {
        try (Admin client = Admin.create(admin)) {
            Set<String> missing = missing(client);
            if (!missing.isEmpty()) {
                create(client, missing);
                missing = missing(client);
            }
            if (missing.isEmpty()) {
                tooFewParts(client).forEach((name, parts) -> LOG.warn("The topic {} has {} parts, fewer than {} "
                        + "(TIENDO_TOPICS_PARTITIONS): give it as many as the others have", name, parts, properties.partitions()));
            }
            return missing.isEmpty();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.debug("Topics could not be made", e);
            trouble = BrokerTrouble.of(e);
            return false;
        }
    }

    /** Why {@link #create} could not, the last time. */
    String trouble() {
        return trouble;
    }

    /** Topics that somebody else made with fewer parts than this service is set to, and how many each has. */
    Map<String, Integer> tooFewParts(Admin client) throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Integer> few = new TreeMap<>();
        client.describeTopics(names()).allTopicNames().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).forEach((name, topic) -> {
            if (topic.partitions().size() < properties.partitions()) {
                few.put(name, topic.partitions().size());
            }
        });
        return few;
    }

    /** Names of topics that the broker does not have. */
    Set<String> missing(Admin client) throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> missing = new TreeSet<>();
        topics.forEach(topic -> missing.addAll(List.of(topic.name(), topic.name() + Topic.DEAD_LETTERS)));
        missing.removeAll(client.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        return missing;
    }

    /** Names of topics that the broker does not have, or nothing when it does not answer. */
    Optional<Set<String>> missing() {
        try (Admin client = Admin.create(admin)) {
            return Optional.of(missing(client));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Optional.empty();
        }
    }

    private void create(Admin client, Set<String> names) throws InterruptedException, ExecutionException {
        Stream<NewTopic> made = names.stream().map(this::topic);
        for (var one : client.createTopics(made.toList()).values().values()) {
            try {
                one.get();
            } catch (ExecutionException e) {
                // Another service made it in the meantime.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private NewTopic topic(String name) {
        boolean deadLetters = name.endsWith(Topic.DEAD_LETTERS);
        Map<String, String> configs = new HashMap<>(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, MOST_BYTES,
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(Math.max(1, properties.replicas() - 1))));
        configs.putAll(kept(name, deadLetters));
        return new NewTopic(name, deadLetters ? 1 : properties.partitions(), properties.replicas()).configs(configs);
    }

    private Map<String, String> kept(String name, boolean deadLetters) {
        boolean latestOnly = topics.stream().filter(Topic::latestOnly)
                .anyMatch(each -> name.equals(each.name()) || name.equals(each.name() + Topic.DEAD_LETTERS));
        if (latestOnly && !deadLetters) {
            String lag = String.valueOf(OVERTAKEN.toMillis());
            return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                    TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, lag, TopicConfig.SEGMENT_MS_CONFIG, lag);
        }
        Duration retention = latestOnly ? OVERTAKEN : properties.retention();
        return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, retention == null ? "-1" : String.valueOf(retention.toMillis()));
    }
}
