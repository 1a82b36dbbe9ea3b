package vn.tiendo.reporting.digest.domain;

import vn.tiendo.reporting.table.domain.Table.Language;

/**
 * Somebody who wants the weekly news of a unit.
 *
 * @param key opaque; whoever has it may confirm and end the subscription, so it stands only in letters to the address
 */
public record Subscription(String unit, String address, Language language, String key, State state) {

    public enum State {
        /** Somebody typed the address; whether they own it is asked by a letter. */
        ASKED,
        /** Whoever gets the letters has said that they want them. */
        CONFIRMED
    }
}
