package vn.tiendo.reporting.comparison;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
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

    /** @param known what the caller has, as If-None-Match says it */
    ResponseEntity<byte[]> to(@Nullable String known) {
        boolean same = known != null && (known.contains(tag) || known.strip().equals("*"));
        var answer = ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK).eTag(tag)
                .cacheControl(CacheControl.noCache().cachePublic());
        return same ? answer.build() : answer.contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
