package vn.tiendo.reporting.deadletter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.tiendo.reporting.deadletter.domain.DeadLetter;
import vn.tiendo.reporting.deadletter.domain.DeadLetter.Origin;
import vn.tiendo.reporting.deadletter.domain.DeadLetter.Place;
import vn.tiendo.reporting.deadletter.domain.DeadLetter.Settlement;
import vn.tiendo.reporting.deadletter.domain.DeadLetter.State;

/** A dead letter as it is answered; shapes in openapi.yaml. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterView(String id, State state, Place place, From origin, @Nullable String key, @Nullable String type,
        @Nullable String subject, String cause, Instant at, @Nullable Settled settled, @Nullable Content content) {

    private static final int MOST_SHOWN = 200_000;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record From(String topic, @Nullable Integer partition, @Nullable Long offset, @Nullable String consumer) {

        static From of(Origin origin) {
            return new From(origin.topic(), origin.partition(), origin.offset(), origin.consumer());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Settled(By by, Instant at, @Nullable String reason) {
    }

    record By(String id, String name) {
    }

    /**
     * @param headers of the event
     * @param text what it says; absent when that is no text
     * @param bytes of it in all; the text ends earlier when there are more than can be shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(Map<String, String> headers, @Nullable String text, int bytes) {
    }

    static DeadLetterView of(DeadLetter letter) {
        return of(letter, null);
    }

    static DeadLetterView of(DeadLetter letter, @Nullable ConsumerRecord<byte[], byte[]> one) {
        Settlement by = letter.settlement();
        return new DeadLetterView(letter.id(), letter.state(), letter.place(), From.of(letter.origin()), letter.key(), letter.type(),
                letter.subject(), letter.cause(), letter.at(),
                by == null ? null : new Settled(new By(by.by(), by.name()), by.at(), by.reason()), one == null ? null : content(one));
    }

    private static Content content(ConsumerRecord<byte[], byte[]> one) {
        byte[] bytes = one.value() == null ? new byte[0] : one.value();
        return new Content(DeadLetterHeaders.readable(one.headers()), text(bytes), bytes.length);
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN);
        } catch (CharacterCodingException noText) {
            return null;
        }
    }
}
