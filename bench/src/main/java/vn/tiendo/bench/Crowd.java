package vn.tiendo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/** Many SSE clients on one thread. They are bare sockets, so that the driver takes little of the machine that is measured. */
final class Crowd implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int BUFFER = 1 << 16;
    /** The first id comes when the stream follows what happens. */
    private static final Sought LIVE = new Sought("\nid:");

    private final Selector selector;
    private final ByteBuffer received = ByteBuffer.allocateDirect(BUFFER);
    private final int size;
    private volatile Search search;
    private final AtomicInteger ended = new AtomicInteger();

    private Crowd(int size) throws IOException {
        this.selector = Selector.open();
        this.size = size;
        this.search = new Search(LIVE, size);
    }

    /** One client of the crowd: how far it is with what is looked for now. */
    private static final class Member {
        @Nullable Search search;
        int fits;
        boolean found;
    }

    /** Something that every client is to receive. */
    static final class Search {

        private final Sought text;
        private final CountDownLatch missing;
        private volatile long last;

        private Search(Sought text, int size) {
            this.text = text;
            this.missing = new CountDownLatch(size);
        }

        /** The moment at which the last one had it, as {@link System#nanoTime} says. */
        long awaitAll() throws InterruptedException {
            if (!missing.await(LONGEST.toSeconds(), TimeUnit.SECONDS))
                throw new IllegalStateException(missing.getCount() + " clients did not get it in " + LONGEST);
            return last;
        }

        private void found() {
            last = System.nanoTime();
            missing.countDown();
        }
    }

    /** @param tokens of whom the clients are, in turns; returns when all follow what happens */
    static Crowd open(int clients, URI address, List<String> tokens) throws Exception {
        Crowd crowd = new Crowd(clients);
        Thread.ofPlatform().name("crowd").daemon().start(crowd::serve);
        Search live = crowd.search;
        for (int i = 0; i < clients; i++) crowd.join(address, tokens.get(i % tokens.size()));
        live.awaitAll();
        return crowd;
    }

    private void join(URI address, String token) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
        String request = "GET " + address.getRawPath() + "?" + address.getRawQuery() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Member());
        selector.wakeup();
    }

    /** From now on; what was looked for before is not looked for any more. */
    Search lookFor(String text) {
        Search begun = new Search(new Sought(text), size);
        search = begun;
        return begun;
    }

    /** Clients whose stream has ended. */
    int ended() {
        return ended.get();
    }

    private void serve() {
        try {
            while (true) selector.select(this::read);
        } catch (ClosedSelectorException e) {
            // The crowd goes.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key) {
        received.clear();
        try {
            if (((SocketChannel) key.channel()).read(received) < 0) end(key);
        } catch (IOException e) {
            end(key);
        }
        received.flip();
        look((Member) key.attachment());
    }

    private void end(SelectionKey key) {
        ended.incrementAndGet();
        try {
            key.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(Member member) {
        Search now = search;
        if (member.search != now) {
            member.search = now;
            member.fits = 0;
            member.found = false;
        }
        while (!member.found && received.hasRemaining()) {
            member.fits = now.text.fits(member.fits, received.get());
            if (now.text.isWhole(member.fits)) {
                member.found = true;
                now.found();
            }
        }
    }

    @Override
    public void close() throws IOException {
        List<SelectionKey> keys = List.copyOf(selector.keys());
        selector.close();
        for (SelectionKey key : keys) key.channel().close();
    }
}
