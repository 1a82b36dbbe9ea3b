package vn.tiendo.gateway.edge;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;

/**
 * Closes one connection so that an answer given before its request was whole is still read. What arrives at a closed socket
 * resets it, and the caller, who is still sending, is told of a broken connection and not of the refusal. So our side is
 * closed first, and the rest of the request is read and dropped until the caller closes theirs, or for {@code patience}.
 */
final class LingeringClose extends ChannelDuplexHandler {

    private final Duration patience;
    private final BooleanSupplier withinRequest;
    private boolean closing;
    private @Nullable Future<?> end;

    LingeringClose(Duration patience, BooleanSupplier withinRequest) {
        this.patience = patience;
        this.withinRequest = withinRequest;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (closing) {
            ReferenceCountUtil.release(bytes);
        } else {
            context.fireChannelRead(bytes);
        }
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (!closing && withinRequest.getAsBoolean() && context.channel() instanceof SocketChannel socket && socket.isActive()) {
            closing = true;
            socket.shutdownOutput();
            end = context.executor().schedule(() -> context.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
            socket.closeFuture().addListener(_ -> promise.trySuccess());
            socket.config().setAutoRead(true);
        } else {
            context.close(promise);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (end != null) {
            end.cancel(false);
        }
        context.fireChannelInactive();
    }
}
