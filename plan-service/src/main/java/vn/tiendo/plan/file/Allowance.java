package vn.tiendo.plan.file;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.file.FileProblem.Code;

/** What one reading has left of its limits; the first that is used up ends it. Used by one thread. */
public final class Allowance {

    /** Characters that a PDF may give meanings of its own; Vietnamese needs some hundreds for each of its fonts. */
    private static final long MOST_MAPPED_CHARACTERS = 200_000;
    /** Looking at the clock costs as much as reading some bytes. */
    private static final int STEPS_BETWEEN_LOOKS = 64;

    private final ReadingLimits limits;
    private final long end;
    private long expanded;
    private long characters;
    private int lines;
    private int pages;
    private int steps;
    private long mapped;
    private @Nullable Unreadable refusal;

    public Allowance(ReadingLimits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    /** Called in every loop whose length the file decides. */
    public void step() {
        if (++steps % STEPS_BETWEEN_LOOKS == 0 && System.nanoTime() > end) {
            throw refused(new FileProblem(Code.TOO_SLOW, null, limits.time().toMillis()));
        }
    }

    public void expand(long bytes) {
        step();
        expanded += bytes;
        if (expanded > limits.expandedBytes()) {
            throw refused(FileProblem.of(Code.EXPANDS_TOO_FAR));
        }
    }

    public void page() {
        pages(++pages);
    }

    /** @param there as the file says, before any is read */
    public void pages(long there) {
        if (there > limits.pages()) {
            throw refused(new FileProblem(Code.TOO_MANY_PAGES, there, limits.pages()));
        }
    }

    public void line(int length) {
        step();
        if (++lines > limits.lines()) {
            throw refused(FileProblem.of(Code.TOO_LONG));
        }
        characters(length);
    }

    public void characters(int more) {
        characters += more;
        if (characters > limits.characters()) {
            throw refused(FileProblem.of(Code.TOO_LONG));
        }
    }

    public void mapCharacters(long more) {
        mapped += Math.max(0, more);
        if (mapped > MOST_MAPPED_CHARACTERS) {
            throw refused(FileProblem.of(Code.EXPANDS_TOO_FAR));
        }
    }

    /** Says again what a library may have swallowed. */
    public void check() {
        if (refusal != null) {
            throw refusal;
        }
    }

    private Unreadable refused(FileProblem problem) {
        refusal = new Unreadable(problem);
        return refusal;
    }
}
