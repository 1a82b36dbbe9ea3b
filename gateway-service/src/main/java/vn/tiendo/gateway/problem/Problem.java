package vn.tiendo.gateway.problem;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Problem details as every service of the system writes them.
 *
 * @param type urn of the code
 * @param instance path of the request
 * @param code stable code on which clients branch
 * @param service the service that did not answer, of {@code unavailable}
 * @param requestId by which the operators find the request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String type, String title, int status, String detail, String instance, String code,
        @Nullable String service, @Nullable String requestId) {
}
