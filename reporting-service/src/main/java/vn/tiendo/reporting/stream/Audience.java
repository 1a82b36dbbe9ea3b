package vn.tiendo.reporting.stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.stream.domain.Interest;
import vn.tiendo.reporting.stream.domain.StreamEvent;

/**
 * Clients that get the same events, for they asked for the same and may see the same: whether an event is for them is asked once.
 *
 * @param sight anybody with their roles in their unit; null for everybody
 */
record Audience(Interest interest, @Nullable Caller sight) {

    static Audience of(Interest interest, @Nullable Caller caller) {
        return new Audience(interest, caller == null ? null
            : new Caller("", "", caller.unit(), null, caller.roles(), caller.kind(), caller.scopes()));
    }

    boolean gets(StreamEvent event) {
        return interest.covers(event) && (event.feed().isPublic() || sight != null
            && Authority.decide(sight, Action.READ_PROVISIONAL, event.unitPath()) instanceof Decision.Allowed);
    }
}
