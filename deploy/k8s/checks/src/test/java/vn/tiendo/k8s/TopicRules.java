package vn.tiendo.k8s;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Topics and who may use them, compared with what the programs name. */
final class TopicRules {

    static final List<Rule> ALL = List.of(
            new Rule("every topic of the programs is there, with its dead letters, and no other", TopicRules::topics),
            new Rule("topics have the parts and copies that the services are told", TopicRules::parts),
            new Rule("topics take events as large as the services send", TopicRules::sizes),
            new Rule("every service may use the topics that it names, and no others", TopicRules::access),
            new Rule("every service may read the topics that it archives", TopicRules::archives));

    private static final Pattern TOPIC = Pattern.compile("\"(tiendo\\.[a-z-]+\\.v\\d+)\"");
    private static final Pattern ARCHIVE = Pattern.compile("event-archive:\\s+topics: \\[(.+)]");
    private static final String DEAD_LETTERS = ".dlt";
    private static final int MOST_BYTES = 5_242_880;

    private TopicRules() {
    }

    private static List<String> topics(Overlay overlay) {
        if (!overlay.hasOperators()) return List.of();
        Set<String> wanted = new TreeSet<>();
        Stream.concat(Repository.SERVICES.stream(), Stream.of("platform")).flatMap(each -> named(each).stream())
                .forEach(topic -> wanted.addAll(List.of(topic, topic + DEAD_LETTERS)));
        return difference(wanted, overlay.of("KafkaTopic").map(Manifest::name).collect(Collectors.toSet()));
    }

    /** Topics that stand in the sources of a module. */
    private static Set<String> named(String module) {
        return Repository.files(module, ".java").stream().filter(file -> file.toString().contains("/src/main/"))
                .flatMap(file -> TOPIC.matcher(Repository.read(file.toString())).results()).map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> parts(Overlay overlay) {
        return overlay.of("KafkaTopic").flatMap(topic -> {
            int parts = topic.json().at("/spec/partitions").asInt();
            boolean dead = topic.name().endsWith(DEAD_LETTERS);
            int wanted = dead ? 1 : told(overlay, "TIENDO_TOPICS_PARTITIONS");
            int copies = told(overlay, "TIENDO_TOPICS_REPLICAS");
            return Stream.of(parts == wanted ? "" : topic + " has " + parts + " parts instead of " + wanted,
                    topic.json().at("/spec/replicas").asInt() == copies ? "" : topic + " has not " + copies + " copies");
        }).filter(breach -> !breach.isEmpty()).toList();
    }

    /** All services are told the same. */
    private static int told(Overlay overlay, String variable) {
        Set<String> all = ConfigurationRules.environments(overlay).values().stream()
                .map(each -> each.getOrDefault(variable, "")).collect(Collectors.toSet());
        return all.size() == 1 ? Integer.parseInt(all.iterator().next()) : -1;
    }

    private static List<String> sizes(Overlay overlay) {
        return overlay.of("KafkaTopic").filter(topic -> bytes(topic) != MOST_BYTES)
                .map(topic -> topic + " takes " + bytes(topic) + " bytes").toList();
    }

    private static int bytes(Manifest topic) {
        return topic.json().path("spec").path("config").path("max.message.bytes").asInt(0);
    }

    private static List<String> access(Overlay overlay) {
        if (!overlay.hasOperators()) return List.of();
        return Repository.SERVICES.stream().flatMap(service -> difference(used(overlay, service),
                allowed(overlay, service, "Describe")).stream().map(each -> service + ": " + each)).toList();
    }

    /** A service reads those of its own topics that it archives. */
    private static List<String> archives(Overlay overlay) {
        if (!overlay.hasOperators()) return List.of();
        return Repository.SERVICES.stream().flatMap(service -> archived(service).filter(topic -> !allowed(overlay, service, "Read")
                .contains(topic)).map(topic -> service + " may not read " + topic + ", which it archives")).toList();
    }

    private static Stream<String> archived(String service) {
        return ARCHIVE.matcher(Repository.read(service + "/src/main/resources/application.yaml")).results()
                .flatMap(found -> Stream.of(found.group(1).split(", ")));
    }

    private static Set<String> used(Overlay overlay, String service) {
        Set<String> all = new TreeSet<>(named(service));
        all.addAll(named("platform"));
        List.copyOf(all).forEach(topic -> all.add(topic + DEAD_LETTERS));
        if (followsDeadLetters(service)) {
            Repository.SERVICES.forEach(other -> {
                named(other).forEach(topic -> all.add(topic + DEAD_LETTERS));
                all.addAll(allowed(overlay, other, "Read"));
            });
        }
        return all;
    }

    /** Of all services; they are sent again to the topic where somebody did not take them. */
    private static boolean followsDeadLetters(String service) {
        return Repository.files(service, ".java").stream().filter(file -> file.toString().contains("/src/main/"))
                .anyMatch(file -> Repository.read(file.toString()).contains("topicPattern = \"tiendo\\\\..*\\\\.dlt\""));
    }

    private static Set<String> allowed(Overlay overlay, String service, String operation) {
        return overlay.find("KafkaUser", "kafka-" + service).stream()
                .flatMap(user -> user.json().at("/spec/authorization/acls").valueStream())
                .filter(acl -> acl.at("/resource/type").asString("").equals("topic"))
                .filter(acl -> acl.path("operations").valueStream().anyMatch(each -> each.asString("").equals(operation)))
                .map(acl -> acl.at("/resource/name").asString("")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> difference(Set<String> wanted, Set<String> found) {
        return Stream.concat(wanted.stream().filter(each -> !found.contains(each)).map(each -> each + " is missing"),
                found.stream().filter(each -> !wanted.contains(each)).map(each -> each + " is named by nobody")).toList();
    }
}
