package vn.tiendo.gateway.problem;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Problems of requests that are refused before they are one for Spring: they could not be read at all. */
@Component
public class EarlyProblems {

    private final MessageSource texts;
    private final JsonMapper json;

    EarlyProblems(MessageSource texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    public int status(Refusal refusal) {
        return refusal.status.value();
    }

    /** @param languages header Accept-Language; nothing of the address is repeated */
    public byte[] body(Refusal refusal, @Nullable String languages) {
        var locale = languages != null && languages.toLowerCase(Locale.ROOT).startsWith("en")
                ? Locale.ENGLISH : Locale.of("vi");
        var key = "problem." + refusal.code;
        return json.writeValueAsBytes(new Problem("urn:tiendo:problem:" + refusal.code,
                texts.getMessage(key + ".title", null, locale), refusal.status.value(),
                texts.getMessage(key + ".detail", new Object[0], locale), "/", refusal.code, null, null));
    }
}
