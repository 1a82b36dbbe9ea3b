package vn.tiendo.reporting.stream;

import org.springframework.http.codec.ServerSentEvent;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A frame for programs that read JSON lines: {@code position} as the frame's id, {@code event} with the CloudEvent, or
 * {@code reset} with the snapshot's address; a sign of life has neither.
 */
record Line(@JsonValue @JsonRawValue String json) {

    static Line of(ServerSentEvent<String> frame) {
        String position = frame.id() == null ? "" : "\"position\":\"" + frame.id() + "\"";
        if (frame.data() == null) {
            return new Line("{" + position + "}");
        }
        String what = Frames.RESET.equals(frame.event()) ? "reset" : "event";
        return new Line("{" + position + ",\"" + what + "\":" + frame.data() + "}");
    }
}
