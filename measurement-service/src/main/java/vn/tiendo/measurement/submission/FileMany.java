package vn.tiendo.measurement.submission;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.submission.domain.ManyFilings;
import vn.tiendo.platform.caller.Caller;

/** Files what comes in one content, some at a time: reading, deciding and storing each in one go is what makes many cheap. */
@Component
class FileMany implements ManyFilings {

    private static final int MOST_FILINGS = 200;

    private final FilingStreams streams;
    private final FileSome some;
    private final PeopleFirst people;

    FileMany(FilingStreams streams, FileSome some, PeopleFirst people) {
        this.streams = streams;
        this.some = some;
        this.people = people;
    }

    @Override
    public Ending file(InputStream content, Terms terms, Caller by, Watcher watcher) throws IOException {
        FilingStream stream = streams.open(content, terms);
        Waiting waiting = new Waiting(terms.done(), people, read -> watcher.goesOn(some.file(read, terms, by)));
        while (true) {
            switch (stream.next()) {
                case FilingStream.One one -> {
                    if (!waiting.add(one)) {
                        return new Stopped();
                    }
                }
                case FilingStream.End() -> {
                    return waiting.rest() ? new Whole() : new Stopped();
                }
                case FilingStream.Broken(var violations) -> {
                    return waiting.rest() ? new Broken(violations) : new Stopped();
                }
            }
        }
    }

    /** Those that are read and not filed yet. */
    private static final class Waiting {

        private final long done;
        private final PeopleFirst people;
        private final Predicate<List<FileSome.Numbered>> file;
        private final List<FileSome.Numbered> read = new ArrayList<>();
        private long number;
        private int figures;

        /** @param file false: to go no further */
        private Waiting(long done, PeopleFirst people, Predicate<List<FileSome.Numbered>> file) {
            this.done = done;
            this.people = people;
            this.file = file;
        }

        private boolean add(FilingStream.One one) {
            number++;
            if (number <= done) {
                return true;
            }
            FileSome.Numbered filing = new FileSome.Numbered(number, one.read());
            read.add(filing);
            figures += filing.size();
            return figures < people.mostFigures() && read.size() < MOST_FILINGS || rest();
        }

        private boolean rest() {
            long begun = System.nanoTime();
            boolean goesOn = read.isEmpty() || file.test(List.copyOf(read));
            people.after(System.nanoTime() - begun);
            read.clear();
            figures = 0;
            return goesOn;
        }
    }
}
