package vn.tiendo.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;

/** Takes spans by OTLP over HTTP, as a collector does. */
final class Collector implements AutoCloseable {

    /** @param parent empty for the first of a trace */
    record Seen(String service, String kind, String name, String trace, String id, String parent) {
    }

    private final HttpServer server;
    private final List<Seen> spans = new CopyOnWriteArrayList<>();

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector started() throws IOException {
        var collector = new Collector(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        collector.server.createContext("/v1/traces", collector::take);
        collector.server.start();
        return collector;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    List<Seen> spans() {
        return List.copyOf(spans);
    }

    /** From the first of its trace to this one, each under the one before. */
    List<Seen> pathTo(Seen last) {
        List<Seen> path = new ArrayList<>(List.of(last));
        for (Optional<Seen> above = above(last); above.isPresent(); above = above(above.get())) path.addFirst(above.get());
        return path;
    }

    private Optional<Seen> above(Seen span) {
        return spans.stream().filter(each -> each.trace().equals(span.trace()) && each.id().equals(span.parent())).findFirst();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()).getResourceSpansList().forEach(this::take);
            byte[] answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private void take(ResourceSpans of) {
        String service = service(of.getResource());
        of.getScopeSpansList().stream().map(ScopeSpans::getSpansList).flatMap(List::stream)
                .forEach(span -> spans.add(seen(service, span)));
    }

    private static Seen seen(String service, Span span) {
        return new Seen(service, span.getKind().name().substring("SPAN_KIND_".length()), span.getName(), hex(span.getTraceId()),
                hex(span.getSpanId()), hex(span.getParentSpanId()));
    }

    private static String service(Resource resource) {
        return resource.getAttributesList().stream().filter(each -> each.getKey().equals("service.name")).findFirst().orElseThrow()
                .getValue().getStringValue();
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
