package vn.tiendo.local.access;

import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;

/**
 * One request.
 *
 * @param body none when empty
 * @param listed what must stand in the list that comes; empty where no list comes
 */
record Question(String method, String path, ObjectNode body, Map<String, String> headers, String listed) {

    static Question get(String path) {
        return new Question("GET", path, Api.JSON.createObjectNode(), Map.of(), "");
    }

    static Question list(String path, String listed) {
        return new Question("GET", path, Api.JSON.createObjectNode(), Map.of(), listed);
    }

    static Question post(String path, ObjectNode body) {
        return new Question("POST", path, body, Map.of(), "");
    }

    static Question put(String path, ObjectNode body) {
        return new Question("PUT", path, body, Map.of(), "");
    }

    static Question delete(String path) {
        return new Question("DELETE", path, Api.JSON.createObjectNode(), Map.of(), "");
    }

    Question with(String header, String value) {
        return new Question(method, path, body, Map.of(header, value), listed);
    }
}
