package vn.tiendo.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;

/**
 * The Excel form of a period: made for a department of sixty targets, and one with neighbourhoods, of as many rows as a submission
 * takes, given back. And a table of ten thousand rows, a batch of many submissions.
 */
final class Workbooks {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int PARTS = 33;
    private static final int WARM_UP = 15;
    private static final int EACH = 20;
    private static final int UPLOADS = 3;
    private static final int MANY_ROWS = 10_000;

    private final Path root;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Workbooks(Path root) {
        this.root = root;
    }

    void run() throws Exception {
        Figures figures = new Figures();
        try (Ground ground = Ground.with(root, List.of(), City.wideWards())) {
            City.Slot small = City.slots(City.wideWards()).getFirst();
            City.Slot large = new City.Slot(small.unit(), "d1", small.year(), 1);
            String form = "/api/v1/submissions/%s/%s/%s/template.xlsx";
            String ofSixty = String.format(Locale.ROOT, form, small.plan(), small.department(), small.period());
            String ofMany = String.format(Locale.ROOT, form, large.plan(), large.department(), large.period());
            draft(ground, large);
            for (int i = 0; i < WARM_UP; i++) get(ground, small, ofSixty);
            byte[] many = get(ground, large, ofMany);
            check(ground, large, many);
            Bulk bulk = new Bulk(root);
            byte[] table = table();
            bulk.check(ground, TYPE, table);
            for (int round = 0; round < Figures.ROUNDS; round++) {
                figures.add("template_ms", "ms, 60 targets", milliseconds(EACH, () -> get(ground, small, ofSixty)));
                figures.add("rows_2000_checked_ms", "ms, " + many.length / 1_000 + " kB", milliseconds(UPLOADS,
                        () -> check(ground, large, many)));
                figures.add("rows_10000_checked_ms", "ms, " + table.length / 1_000 + " kB", milliseconds(UPLOADS,
                        () -> bulk.check(ground, TYPE, table)));
            }
        }
        figures.print();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static double milliseconds(int times, Work work) throws Exception {
        long begun = System.nanoTime();
        for (int i = 0; i < times; i++) work.run();
        return (System.nanoTime() - begun) / 1e6 / times;
    }

    private static byte[] table() throws IOException {
        StringBuilder rows = new StringBuilder(Bulk.HEADINGS);
        City.sorted(City.wideWards().reversed().subList(0, 1)).stream().limit(1 + MANY_ROWS / City.TARGETS).map(Bulk::rows).forEach(rows::append);
        return PlainWorkbook.of(rows.toString());
    }

    /** Figures of neighbourhoods for every target, so that the form has a row for each. */
    private void draft(Ground ground, City.Slot slot) throws Exception {
        ObjectNode body = Api.JSON.createObjectNode().put("plan", slot.plan()).put("department", slot.department())
                .put("period", slot.period()).put("submit", false);
        ArrayNode all = body.putArray("figures");
        for (int part = 0; part < PARTS; part++)
            for (int target = 0; target < City.TARGETS; target++)
                all.addObject().put("target", "T-" + target).put("part", "KP " + part).putObject("value").put("kind", "NUMBER")
                        .put("number", part + target);
        HttpResponse<String> answer = client.send(request(ground, slot, "/api/v1/submissions")
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }

    private byte[] get(Ground ground, City.Slot slot, String address) throws Exception {
        HttpResponse<byte[]> answer = client.send(request(ground, slot, address).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IllegalStateException(address + " was answered by " + answer.statusCode());
        return answer.body();
    }

    private void check(Ground ground, City.Slot slot, byte[] workbook) throws Exception {
        HttpResponse<String> answer = client.send(request(ground, slot, "/api/v1/submissions?dryRun=true").header("Content-Type", TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(workbook)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }

    private static HttpRequest.Builder request(Ground ground, City.Slot slot, String address) throws Exception {
        return HttpRequest.newBuilder(ground.gateway().resolve(address)).header("Authorization", "Bearer " + ground.token(slot.system()));
    }
}
