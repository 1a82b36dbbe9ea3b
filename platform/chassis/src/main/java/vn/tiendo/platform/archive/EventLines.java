package vn.tiendo.platform.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.event.ReceivedEvent;

/** Reads an export line by line; one line is in memory. */
public final class EventLines implements AutoCloseable {

    /** In bytes; an event has at most 5 MiB. */
    private static final int LONGEST = 8 << 20;

    private final InputStream in;
    private long number;

    public EventLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Of the line that was read last, from 1. */
    public long number() {
        return number;
    }

    /**
     * @return null at the end
     * @throws EventLine.UnreadableLine when it is no event of an archive
     */
    public @Nullable ReceivedEvent next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        number++;
        while (next >= 0 && next != '\n') {
            if (line.size() == LONGEST) {
                throw new EventLine.UnreadableLine("it is too long");
            }
            line.write(next);
            next = in.read();
        }
        return EventLine.read(line.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
