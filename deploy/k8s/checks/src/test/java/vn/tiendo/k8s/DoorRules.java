package vn.tiendo.k8s;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** What stands before the gateway leaves it its own limits, so that it is the gateway that answers. */
final class DoorRules {

    static final List<Rule> ALL = List.of(
            new Rule("an HTTPRoute waits longer than the gateway", DoorRules::routes),
            new Rule("an Ingress waits longer than the gateway", DoorRules::silence),
            Rule.ofEach("an Ingress takes what the gateway takes", overlay -> overlay.of("Ingress"), DoorRules::bodies));

    private static final String GATEWAY = "gateway-service";
    private static final String TIME_LIMITS = "resilience4j.timelimiter.";
    private static final String LARGER_BODIES = "tiendo.web.larger-bodies.";
    private static final String NGINX = "nginx.ingress.kubernetes.io/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?<name>[A-Z_]+):(?<otherwise>[^}]*)}");
    private static final Pattern TIME = Pattern.compile("(\\d+)(ms|h|m|s)");
    private static final Pattern SIZE = Pattern.compile("(\\d+)([kmg]?)b?", Pattern.CASE_INSENSITIVE);
    /** Longer than anything waits. */
    private static final Duration FOR_EVER = Duration.ofDays(36500);

    private DoorRules() {
    }

    private static List<String> routes(Overlay overlay) {
        Map<String, Duration> waits = waits(overlay);
        return overlay.of("HTTPRoute").flatMap(route -> waits.entrySet().stream()
                .filter(each -> timeout(route, each.getKey()).compareTo(each.getValue()) <= 0)
                .map(each -> route + " ends " + each.getKey() + " after " + timeout(route, each.getKey())
                        + ", the gateway after " + each.getValue())).toList();
    }

    private static List<String> silence(Overlay overlay) {
        Duration longest = waits(overlay).values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return overlay.of("Ingress").filter(each -> Long.parseLong(annotation(each, "proxy-read-timeout")) <= longest.toSeconds())
                .map(each -> each + " waits for " + annotation(each, "proxy-read-timeout") + " s, the gateway for " + longest)
                .toList();
    }

    private static List<String> bodies(Manifest ingress) {
        String most = annotation(ingress, "proxy-body-size");
        return Settings.of(GATEWAY).entrySet().stream()
                .filter(each -> each.getKey().startsWith(LARGER_BODIES) && bytes(each.getValue()) > bytes(most))
                .map(each -> "takes " + most + ", the gateway " + each.getValue() + " at "
                        + each.getKey().substring(LARGER_BODIES.length())).toList();
    }

    private static String annotation(Manifest ingress, String name) {
        return ingress.json().path("metadata").path("annotations").path(NGINX + name).asString("0");
    }

    /** For how long the gateway waits for a body or an answer, by the paths of its routes. */
    private static Map<String, Duration> waits(Overlay overlay) {
        Map<String, String> settings = Settings.of(GATEWAY);
        Duration body = time(settings.getOrDefault("tiendo.gateway.edge.body-timeout", ""), overlay);
        String usual = settings.getOrDefault(TIME_LIMITS + "configs.default.timeout-duration", "");
        Map<String, Duration> all = new TreeMap<>();
        for (JsonNode route : Settings.tree(GATEWAY).at("/spring/cloud/gateway/server/webflux/routes")) {
            String limit = TIME_LIMITS + "instances." + route.path("id").asString("") + ".timeout-duration";
            Duration answer = time(settings.getOrDefault(limit, usual), overlay);
            Duration longer = answer.compareTo(body) > 0 ? answer : body;
            paths(route).forEach(path -> all.merge(path, longer, (one, other) -> one.compareTo(other) > 0 ? one : other));
        }
        return all;
    }

    private static Stream<String> paths(JsonNode route) {
        return route.path("predicates").valueStream().map(each -> each.asString(""))
                .filter(each -> each.startsWith("Path=")).flatMap(each -> Stream.of(each.substring("Path=".length()).split(",")))
                .map(pattern -> pattern.replace("/**", ""));
    }

    /** As the variable says, if the overlay has it. */
    private static Duration time(String setting, Overlay overlay) {
        Map<String, String> variables = ConfigurationRules.environments(overlay).getOrDefault(GATEWAY, Map.of());
        return time(PLACEHOLDER.matcher(setting)
                .replaceAll(each -> variables.getOrDefault(each.group("name"), each.group("otherwise"))));
    }

    /** Such as 90s or 1h1m. */
    private static Duration time(String text) {
        return TIME.matcher(text).results().map(each -> {
            long number = Long.parseLong(each.group(1));
            return switch (each.group(2)) {
                case "h" -> Duration.ofHours(number);
                case "m" -> Duration.ofMinutes(number);
                case "s" -> Duration.ofSeconds(number);
                default -> Duration.ofMillis(number);
            };
        }).reduce(Duration::plus).orElseThrow(() -> new IllegalStateException("no time: " + text));
    }

    private static long bytes(String text) {
        var size = SIZE.matcher(text);
        if (!size.matches()) throw new IllegalStateException("no size: " + text);
        int thousands = switch (size.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 1;
            case "m" -> 2;
            case "g" -> 3;
            default -> 0;
        };
        return Long.parseLong(size.group(1)) << 10 * thousands;
    }

    /** Of the rule that fits best: exactly, then by the longest beginning. */
    private static Duration timeout(Manifest route, String path) {
        return route.json().at("/spec/rules").valueStream()
                .flatMap(rule -> rule.path("matches").valueStream().map(match -> new Door(rule, match.path("path"))))
                .filter(door -> door.leads(path)).max(Comparator.comparing(Door::isExact).thenComparing(door -> door.value().length()))
                .map(Door::timeout).orElse(Duration.ZERO);
    }

    private record Door(JsonNode rule, JsonNode match) {

        boolean leads(String path) {
            return isExact() ? path.equals(value()) : (path + "/").startsWith(value().endsWith("/") ? value() : value() + "/");
        }

        boolean isExact() {
            return match.path("type").asString("").equals("Exact");
        }

        String value() {
            return match.path("value").asString("");
        }

        /** 0s is no limit; where nothing is said Envoy waits for 15 s. */
        Duration timeout() {
            Duration said = time(rule.at("/timeouts/request").asString("15s"));
            return said.isZero() ? FOR_EVER : said;
        }
    }
}
