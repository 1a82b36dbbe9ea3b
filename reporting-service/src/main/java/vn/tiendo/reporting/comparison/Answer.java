package vn.tiendo.reporting.comparison;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.audit.Sha256;

/** JSON with the tag by which it is asked for again. */
@SuppressWarnings("ArrayRecordComponent") // Bytes that are passed on, never compared.
record Answer(byte[] body, String tag) {

    static Answer of(Object found, JsonMapper json) {
        byte[] body = json.writeValueAsBytes(found);
        return new Answer(body, "\"" + Sha256.of(body) + "\"");
    }

    /** Who has it already is told so: Spring compares the tag with If-None-Match. */
    ResponseEntity<byte[]> entity() {
        return ResponseEntity.ok().eTag(tag).cacheControl(CacheControl.noCache().cachePublic())
                .contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
