package vn.tiendo.k8s;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** What the manifests say of an image is what the build makes. */
final class ImageRules {

    static final List<Rule> ALL = List.of(
            Rule.ofEach("services take the images of this version", Overlay::services, ImageRules::name),
            Rule.ofEach("services run as the user that their image is made for", Overlay::services, ImageRules::user),
            Rule.ofEach("services listen where their image does", Overlay::services, ImageRules::ports),
            Rule.ofEach("images say how they start", Overlay::services, ImageRules::start),
            Rule.ofEach("nothing is mounted over what an image holds", Overlay::services, ImageRules::mounts));

    private static final ImageBuild BUILD = new ImageBuild();

    private ImageRules() {
    }

    private static List<String> name(Manifest manifest) {
        String taken = container(manifest).path("image").asString("");
        String built = BUILD.name(manifest.name());
        return taken.equals(built) || taken.endsWith("/" + built) ? List.of() : List.of("takes " + taken + " instead of " + built);
    }

    private static List<String> user(Manifest manifest) {
        JsonNode context = manifest.podSpec().path("securityContext");
        String said = context.path("runAsUser").asString("") + ":" + context.path("runAsGroup").asString("");
        return said.equals(BUILD.user()) ? List.of() : List.of("runs as " + said + ", its image as " + BUILD.user());
    }

    private static List<String> ports(Manifest manifest) {
        Set<String> said = container(manifest).path("ports").valueStream().map(port -> port.path("containerPort").asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> built = BUILD.ports(manifest.name());
        return said.equals(built) ? List.of() : List.of("listens on " + said + ", its image on " + built);
    }

    private static List<String> start(Manifest manifest) {
        return Stream.of("command", "args").filter(container(manifest)::has).map(each -> "has a " + each + " of its own").toList();
    }

    /** The program's folder stays as it was built; the working directory, alone with Secrets, is mounted. */
    private static List<String> mounts(Manifest manifest) {
        List<String> mounted = container(manifest).path("volumeMounts").valueStream()
                .map(each -> each.path("mountPath").asString("")).toList();
        Stream<String> covered = BUILD.paths().stream()
                .filter(path -> mounted.stream().anyMatch(mount -> (path + "/").startsWith(mount + "/")))
                .map(path -> "mounts something over " + path);
        Stream<String> unwritable = Stream.of(BUILD.workingDirectory()).filter(path -> !mounted.contains(path))
                .map(path -> "cannot write to " + path);
        return Stream.concat(covered, unwritable).toList();
    }

    private static JsonNode container(Manifest manifest) {
        return manifest.containers().getFirst();
    }
}
