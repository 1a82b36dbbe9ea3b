package vn.tiendo.reporting.webhook;

import vn.tiendo.reporting.stream.domain.Interest;
import vn.tiendo.reporting.stream.domain.Query;
import vn.tiendo.reporting.webhook.domain.Webhook.Terms;

/** What a webhook's filter lets through. */
final class Wanted {

    private Wanted() {
    }

    static Interest by(Terms terms) {
        return Query.kept(terms.filter());
    }
}
