package vn.tiendo.measurement.delegation;

import org.bson.Document;

import vn.tiendo.measurement.delegation.domain.Delegation;

/** A delegation with the document that it was read from, which holds its audit and what is still to be published. */
record Stored(Delegation delegation, Document document) {
}
