package vn.tiendo.k8s;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The user that a subscriber gets is one for what subscribers may read. */
class SubscriberExampleTest {

    private static final Pattern TOPIC = Pattern.compile("`(tiendo\\.[a-z-]+\\.v\\d+)`");

    private final Manifest user = Kustomize.parse(Repository.read("deploy/k8s/examples/subscriber.yaml")).getFirst();
    private final List<JsonNode> acls = user.json().at("/spec/authorization/acls").valueStream().toList();

    @Test
    void itReadsTheTopicsThatTheDocumentNamesAndWritesNone() {
        String kafka = Repository.read("docs/events.md").lines().filter(line -> line.startsWith("| Kafka |")).findFirst().orElseThrow();
        Set<String> told = TOPIC.matcher(kafka).results().map(topic -> topic.group(1)).collect(Collectors.toSet());

        assertThat(acls.stream().filter(acl -> acl.at("/resource/type").asString().equals("topic")).map(acl -> acl.at("/resource/name").asString()))
                .containsExactlyInAnyOrderElementsOf(told);
        assertThat(acls).allSatisfy(acl -> assertThat(acl.get("operations").valueStream().map(JsonNode::asString)).isSubsetOf("Read", "Describe"));
    }

    @Test
    void itsGroupsAreItsOwnAndItHasQuotas() {
        assertThat(acls.getLast().at("/resource/name").asString()).isEqualTo(user.name());
        assertThat(user.json().at("/spec/quotas").propertyNames()).contains("consumerByteRate", "producerByteRate", "requestPercentage");
    }
}
