package vn.tiendo.k8s;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that one overlay applies. */
record Overlay(String name, List<Manifest> manifests) {

    Stream<Manifest> of(String kind) {
        return manifests.stream().filter(each -> each.kind().equals(kind));
    }

    Optional<Manifest> find(String kind, String name) {
        return manifests.stream().filter(each -> each.is(kind, name)).findFirst();
    }

    Stream<Manifest> services() {
        return manifests.stream().filter(Manifest::isService);
    }

    Stream<Manifest> withPods() {
        return manifests.stream().filter(Manifest::hasPods);
    }

    /** Store and broker are operators' business; on a single node they are pods of this overlay. */
    boolean hasOperators() {
        return of("Kafka").findAny().isPresent();
    }

    @Override
    public String toString() {
        return name;
    }
}
