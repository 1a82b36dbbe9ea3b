package vn.tiendo.plan.breach.domain;

import org.bson.Document;

/** A domain type that knows how it is stored. */
public record StoredRule(Document document) {
}
