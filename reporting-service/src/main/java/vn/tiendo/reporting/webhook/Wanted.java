package vn.tiendo.reporting.webhook;

import vn.tiendo.reporting.stream.domain.Interest;
import vn.tiendo.reporting.stream.domain.Query;
import vn.tiendo.reporting.webhook.domain.Webhook.Terms;

/** What a webhook's filter lets through. */
final class Wanted {

    private Wanted() {
    }

    /** @throws IllegalStateException when it is no filter of this version: it was checked when it was taken */
    static Interest by(Terms terms) {
        return switch (Query.filters(terms.filter())) {
            case Query.Understood(var interest, _) -> interest;
            case Query.Refused(var faults) -> throw new IllegalStateException("A stored filter is not understood: " + faults);
        };
    }
}
