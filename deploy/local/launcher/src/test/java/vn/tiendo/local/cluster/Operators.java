package vn.tiendo.local.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.Ward;
import vn.tiendo.local.check.Api;

/** Does to a broker what Strimzi's operators do with the manifests of deploy/k8s; each topic has one copy, since the broker is one. */
final class Operators {

    private static final Path K8S = Ward.REPOSITORY.resolve("deploy/k8s");

    private Operators() {
    }

    static void bringAbout(Admin admin) throws Exception {
        admin.createTopics(manifests("components/kafka/topics.yaml").map(Operators::topic).toList()).all().get();
        admin.createAcls(users().flatMap(Operators::acls).toList()).all().get();
    }

    /** Users of the services, and of the example of a subscriber. */
    static Stream<JsonNode> users() throws IOException {
        return Stream.concat(manifests("components/kafka/users.yaml"), manifests("examples/subscriber.yaml"));
    }

    /** Variables of a service, with its files where they are here. */
    static Map<String, String> variables(Path run) throws IOException {
        try (Stream<String> lines = Files.lines(K8S.resolve("components/kafka/kafka.env"))) {
            return Map.ofEntries(lines.filter(line -> !line.startsWith("#") && !line.startsWith("KAFKA_BOOTSTRAP_SERVERS"))
                    .map(line -> line.split("=", 2)).map(pair -> Map.entry(pair[0], pair[1].replace("/run/kafka", run.toString())))
                    .<Map.Entry<String, String>>toArray(Map.Entry[]::new));
        }
    }

    private static Stream<JsonNode> manifests(String file) throws IOException {
        Iterable<Object> all = new Yaml().loadAll(Files.readString(K8S.resolve(file)));
        return StreamSupport.stream(all.spliterator(), false).map(each -> (JsonNode) Api.JSON.valueToTree(each));
    }

    private static NewTopic topic(JsonNode manifest) {
        Map<String, String> settings = new HashMap<>();
        manifest.at("/spec/config").properties().forEach(each -> settings.put(each.getKey(), each.getValue().asString()));
        settings.put("min.insync.replicas", "1");
        return new NewTopic(manifest.at("/metadata/name").asString(), manifest.at("/spec/partitions").asInt(), (short) 1).configs(settings);
    }

    private static Stream<AclBinding> acls(JsonNode user) {
        String principal = "User:CN=" + user.at("/metadata/name").asString();
        return user.at("/spec/authorization/acls").valueStream().flatMap(acl -> {
            var resource = new ResourcePattern(ResourceType.fromString(acl.at("/resource/type").asString()),
                    acl.at("/resource/name").asString(), pattern(acl.at("/resource/patternType").asString()));
            return acl.get("operations").valueStream().map(each -> new AclBinding(resource,
                    new AccessControlEntry(principal, "*", AclOperation.fromString(each.asString()), AclPermissionType.ALLOW)));
        });
    }

    private static PatternType pattern(String name) {
        return name.equals("prefix") ? PatternType.PREFIXED : PatternType.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
