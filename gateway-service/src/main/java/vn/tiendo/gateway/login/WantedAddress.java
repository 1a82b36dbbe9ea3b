package vn.tiendo.gateway.login;

import java.net.URI;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebSession;

/** Where someone wanted to go when they were sent to log in. Only an address of this site is followed. */
final class WantedAddress {

    static final String PARAMETER = "to";
    private static final String ATTRIBUTE = "tiendo.wanted";
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,2000}");

    private WantedAddress() {
    }

    static void keep(WebSession session, @Nullable String wanted) {
        if (wanted != null && LOCAL.matcher(wanted).matches()) {
            session.getAttributes().put(ATTRIBUTE, wanted);
        } else {
            session.getAttributes().remove(ATTRIBUTE);
        }
    }

    static URI take(WebSession session) {
        return session.getAttributes().remove(ATTRIBUTE) instanceof String wanted ? URI.create(wanted) : URI.create("/");
    }
}
