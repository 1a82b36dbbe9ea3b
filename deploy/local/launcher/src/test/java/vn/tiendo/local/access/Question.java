package vn.tiendo.local.access;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;

/**
 * One request.
 *
 * @param body none when empty
 * @param upload the text of a file that is sent in place of a body; empty where none is
 * @param listed what must stand in the list that comes; empty where no list comes
 */
record Question(String method, String path, ObjectNode body, Map<String, String> headers, String upload, String listed) {

    private static final String BOUNDARY = "----part";

    static Question get(String path) {
        return new Question("GET", path, Api.JSON.createObjectNode(), Map.of(), "", "");
    }

    static Question list(String path, String listed) {
        return new Question("GET", path, Api.JSON.createObjectNode(), Map.of(), "", listed);
    }

    static Question post(String path, ObjectNode body) {
        return new Question("POST", path, body, Map.of(), "", "");
    }

    static Question upload(String path, String text) {
        return new Question("POST", path, Api.JSON.createObjectNode(), Map.of(), text, "");
    }

    static Question form(String path) {
        return post(path, Api.JSON.createObjectNode()).with("Content-Type", "application/x-www-form-urlencoded");
    }

    static Question put(String path, ObjectNode body) {
        return new Question("PUT", path, body, Map.of(), "", "");
    }

    static Question delete(String path) {
        return new Question("DELETE", path, Api.JSON.createObjectNode(), Map.of(), "", "");
    }

    String contentType() {
        return upload.isEmpty() ? "application/json" : "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] content() {
        if (upload.isEmpty()) return Api.JSON.writeValueAsBytes(body);
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"nghi-quyet.txt\"\r\n\r\n"
                + upload + "\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    Question with(String header, String value) {
        return new Question(method, path, body, Map.of(header, value), upload, listed);
    }
}
