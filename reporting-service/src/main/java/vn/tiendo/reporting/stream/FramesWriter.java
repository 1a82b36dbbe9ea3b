package vn.tiendo.reporting.stream;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.codec.HttpMessageWriter;

import reactor.core.publisher.Mono;

/** Sends frames that are bytes already: one event to thousands of clients is written once, and not once for each. */
final class FramesWriter implements HttpMessageWriter<Frames> {

    private static final List<MediaType> TYPES = List.of(Wire.EVENTS.type(), Wire.LINES.type());

    @Override
    public List<MediaType> getWritableMediaTypes() {
        return TYPES;
    }

    @Override
    public boolean canWrite(ResolvableType type, @Nullable MediaType mediaType) {
        return Frames.class.isAssignableFrom(type.toClass());
    }

    @Override
    public Mono<Void> write(Publisher<? extends Frames> streams, ResolvableType type, @Nullable MediaType mediaType,
        ReactiveHttpOutputMessage message, Map<String, Object> hints) {
        return Mono.from(streams).flatMap(stream -> {
            message.getHeaders().setContentType(stream.wire().type());
            return message.writeAndFlushWith(stream.each().map(frame -> Mono.just(message.bufferFactory().wrap(frame))));
        });
    }
}
