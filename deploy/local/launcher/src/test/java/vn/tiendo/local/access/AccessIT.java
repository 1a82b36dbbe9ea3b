package vn.tiendo.local.access;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.OneInstallation;
import vn.tiendo.local.Ward;
import vn.tiendo.local.check.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks every question of the table of the started services, through the gateway. */
@Order(20)
@ExtendWith(OneInstallation.class)
class AccessIT {

    private final HttpClient client = HttpClient.newHttpClient();

    private record Answer(int status, String code, boolean listed) {
    }

    @TestFactory
    Stream<DynamicTest> everyCallerGetsTheAnswerOfTheTable(Ward ward) throws Exception {
        Ground ground = Ground.in(ward);
        return AccessTable.read().cases().stream()
                .map(one -> DynamicTest.dynamicTest(one.key(), () -> assertThat(differences(one, ward, ground)).isEmpty()));
    }

    /** The refused come first: what they do not do is then still there for the others. */
    private List<String> differences(AccessTable.Case one, Ward ward, Ground ground) throws Exception {
        List<String> differences = new ArrayList<>();
        for (boolean success : new boolean[] {false, true})
            for (Map.Entry<Caller, Expected> answer : one.answers().entrySet()) {
                Expected expected = answer.getValue();
                if (expected.isSuccess() != success) continue;
                Question question = Questions.of(one, ground, answer.getKey(), expected);
                Answer got = ask(question, ward, ground.token(answer.getKey()));
                if (!expected.isMetBy(got.status(), got.code(), got.listed()))
                    differences.add(answer.getKey() + ": expected " + expected.text() + ", got " + got);
            }
        return differences;
    }

    /** A stream goes on for ever: its status is enough. */
    private Answer ask(Question question, Ward ward, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(ward.gateway().resolve(question.path()))
                .header("Content-Type", question.contentType()).header("Accept-Language", "en")
                .method(question.method(), question.method().equals("GET") ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(question.content()));
        question.headers().forEach(request::setHeader);
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode json = type.contains("json") && !type.contains("x-ndjson")
                    ? Api.JSON.readTree(new String(body.readAllBytes(), StandardCharsets.UTF_8)) : Api.JSON.nullNode();
            boolean listed = json.path("items").toString().contains("\"" + question.listed() + "\"");
            return new Answer(response.statusCode(), json.path("code").asString(""), listed);
        }
    }
}
