package vn.tiendo.reporting.stream;

import reactor.core.publisher.Flux;

/**
 * What goes over the wire to one client.
 *
 * @param each whole frames, each as soon as it is there
 */
record Frames(Wire wire, Flux<byte[]> each) {
}
