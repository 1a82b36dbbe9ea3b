package vn.tiendo.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was recorded.
 *
 * @param where  the chain, or the unit of an anchor
 * @param number of the record or anchor; null when it is about a whole document
 * @param what   for people
 */
public record Finding(Kind kind, String where, @Nullable Long number, String what) {

    /** In what way. */
    public enum Kind {
        /** A record does not have its hash, or cannot be read. */
        RECORD_ALTERED,
        /** A record is not there that others, an anchor or a copy tell of. */
        RECORD_MISSING,
        /** A record stands where another should, or in a document that is not its own. */
        RECORD_OUT_OF_PLACE,
        /** A record was replaced by another that is whole in itself, but the one after it, an anchor or a copy has the former. */
        RECORD_REPLACED,
        /** The document is not as its last record left it. */
        CONTENT_ALTERED,
        /** There is no document that has the chain. */
        DOCUMENT_MISSING,
        /** An anchor does not have its hash or its root, or does not fit the one before it. */
        ANCHOR_ALTERED,
        /** An anchor is not there that others or a copy kept outside tell of. */
        ANCHOR_MISSING,
        /** An anchor is not the one that was kept outside. */
        ANCHOR_REPLACED
    }

    @Override
    public String toString() {
        return kind + " " + where + (number == null ? "" : " #" + number) + ": " + what;
    }
}
