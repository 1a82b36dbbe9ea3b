package vn.tiendo.gateway.edge;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;

import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

import vn.tiendo.gateway.problem.EarlyProblems;

/** How long a request may take to arrive, what is said to one that cannot be read, and how its connection ends. */
@Component
class Connections implements NettyServerCustomizer {

    private final EdgeProperties properties;
    private final EarlyProblems problems;

    Connections(EdgeProperties properties, EarlyProblems problems) {
        this.properties = properties;
        this.problems = problems;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.readTimeout(properties.bodyPause())
                .doOnChannelInit((_, channel, _) -> {
                    var head = new RequestHead(properties.headerTimeout(), problems);
                    channel.pipeline()
                            .addBefore(NettyPipeline.HttpCodec, "tiendo.close",
                                    new LingeringClose(properties.bodyPause(), head::withinRequest))
                            .addBefore(NettyPipeline.HttpCodec, "tiendo.first-bytes", head.firstBytes())
                            .addBefore(NettyPipeline.HttpTrafficHandler, "tiendo.request-head", head)
                            .addBefore(NettyPipeline.HttpTrafficHandler, "tiendo.request-body", new BodyDeadline(properties));
                });
    }
}
