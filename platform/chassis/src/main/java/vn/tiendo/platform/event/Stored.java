package vn.tiendo.platform.event;

import java.util.Objects;

import org.bson.Document;
import org.bson.conversions.Bson;

import com.mongodb.client.model.Filters;

/** A document as it was at one version. */
record Stored(Object id, Object version) {

    static Stored of(Document document) {
        return new Stored(Objects.requireNonNull(document.get("_id"), "_id"),
                Objects.requireNonNull(document.get("version"), "version"));
    }

    Bson filter() {
        return Filters.and(Filters.eq("_id", id), Filters.eq("version", version));
    }
}
