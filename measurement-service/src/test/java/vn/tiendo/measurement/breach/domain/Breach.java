package vn.tiendo.measurement.breach.domain;

import org.bson.Document;

/** A domain type that knows the store: the architecture rule must find it. */
public record Breach(Document document) {
}
