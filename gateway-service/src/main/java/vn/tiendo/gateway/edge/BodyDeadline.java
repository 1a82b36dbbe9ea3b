package vn.tiendo.gateway.edge;

import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.util.concurrent.Future;

/**
 * When the body of each request of one connection has to be there. Reactor Netty has one time for all addresses, and a file
 * may take longer than a figure.
 */
final class BodyDeadline extends ChannelInboundHandlerAdapter {

    private final EdgeProperties properties;
    private @Nullable Future<?> deadline;

    BodyDeadline(EdgeProperties properties) {
        this.properties = properties;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            begun(context, request);
        }
        if (message instanceof LastHttpContent) {
            ended();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        ended();
        context.fireChannelInactive();
    }

    private void begun(ChannelHandlerContext context, HttpRequest request) {
        var patience = properties.bodyTimeoutAt(new QueryStringDecoder(request.uri()).rawPath(),
                request.headers().get(HttpHeaderNames.CONTENT_TYPE));
        deadline = context.executor().schedule(() -> breakOff(context), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ended() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /** As Netty does with a body that stops. */
    private static void breakOff(ChannelHandlerContext context) {
        context.fireExceptionCaught(ReadTimeoutException.INSTANCE);
        context.close();
    }
}
