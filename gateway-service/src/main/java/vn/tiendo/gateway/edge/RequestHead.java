package vn.tiendo.gateway.edge;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;

import vn.tiendo.gateway.problem.EarlyProblems;
import vn.tiendo.gateway.problem.Refusal;

/**
 * The head of the requests of one connection. Netty gives a connection without a request its time, but not one that
 * sends the head byte by byte; and it refuses what it cannot read without a word.
 */
final class RequestHead extends ChannelInboundHandlerAdapter {

    private static final Pattern ENCODED_CONTROL = Pattern.compile("%([01][0-9a-fA-F]|7[fF])");

    /** What {@link URI} puts in the place of bytes that are not UTF-8. */
    private static final char UNREADABLE = '\uFFFD';

    private final Duration patience;
    private final EarlyProblems problems;
    private @Nullable Future<?> deadline;
    private boolean withinRequest;

    RequestHead(Duration patience, EarlyProblems problems) {
        this.patience = patience;
        this.problems = problems;
    }

    /** Before the decoder, which says nothing until a head is whole. */
    ChannelHandler firstBytes() {
        return new ChannelInboundHandlerAdapter() {

            @Override
            public void channelRead(ChannelHandlerContext context, Object bytes) {
                if (!withinRequest && deadline == null) {
                    deadline = context.executor().schedule(
                            () -> context.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
                }
                context.fireChannelRead(bytes);
            }

            @Override
            public void channelInactive(ChannelHandlerContext context) {
                arrived();
                context.fireChannelInactive();
            }
        };
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            arrived();
            withinRequest = true;
            var refusal = refusal(request);
            if (refusal != null) {
                ReferenceCountUtil.release(message);
                refuse(context, refusal, request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE));
                return;
            }
        }
        if (message instanceof LastHttpContent) {
            withinRequest = false;
        }
        context.fireChannelRead(message);
    }

    /** Whether a request has begun and not ended. */
    boolean withinRequest() {
        return withinRequest;
    }

    private void arrived() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private static @Nullable Refusal refusal(HttpRequest request) {
        var failure = request.decoderResult().cause();
        if (failure instanceof TooLongHttpHeaderException || failure instanceof TooLongHttpLineException) {
            return Refusal.HEADERS_TOO_LARGE;
        }
        if (failure != null || !saysWhatItAccepts(request)) {
            return Refusal.BAD_REQUEST;
        }
        return isAddress(request.uri()) ? null : Refusal.BAD_ADDRESS;
    }

    /** Whoever answers reads what the caller accepts, also to write a refusal. */
    private static boolean saysWhatItAccepts(HttpRequest request) {
        try {
            MediaType.parseMediaTypes(request.headers().getAll(HttpHeaderNames.ACCEPT));
            return true;
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** Absolute addresses are for proxies; what is no URI (a backslash, a space), or not UTF-8, is no address either. */
    private static boolean isAddress(String uri) {
        try {
            var address = new URI(uri);
            return uri.startsWith("/") && !uri.startsWith("//") && !ENCODED_CONTROL.matcher(address.getRawPath()).find()
                    && isReadable(address.getPath()) && isReadable(address.getQuery());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isReadable(@Nullable String decoded) {
        return decoded == null || decoded.indexOf(UNREADABLE) < 0 && decoded.indexOf(0) < 0;
    }

    private void refuse(ChannelHandlerContext context, Refusal refusal, @Nullable String languages) {
        var body = problems.body(refusal, languages);
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(problems.status(refusal)), Unpooled.wrappedBuffer(body));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.CONNECTION, "close")
                .set("X-Content-Type-Options", "nosniff");
        context.channel().config().setAutoRead(false); // the rest is not wanted
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
}
