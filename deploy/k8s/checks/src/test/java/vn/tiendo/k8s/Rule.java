package vn.tiendo.k8s;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What must hold for every overlay.
 *
 * @param breaches what does not, one line each
 */
record Rule(String name, Function<Overlay, List<String>> breaches) {

    /** A rule about each manifest by itself. */
    static Rule ofEach(String name, Function<Overlay, Stream<Manifest>> which, Function<Manifest, List<String>> breaches) {
        return new Rule(name, overlay -> which.apply(overlay)
                .flatMap(manifest -> breaches.apply(manifest).stream().map(breach -> manifest + " " + breach)).toList());
    }

    @Override
    public String toString() {
        return name;
    }
}
