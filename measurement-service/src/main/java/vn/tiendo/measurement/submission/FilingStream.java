package vn.tiendo.measurement.submission;

import java.io.IOException;
import java.util.List;

import vn.tiendo.platform.problem.Violation;

/** The filings in a content, one after the other. */
interface FilingStream {

    /** What comes next. */
    sealed interface Next {
    }

    /** A filing, which may be passed over unread. */
    non-sealed interface One extends Next {

        ReadFiling read();
    }

    record End() implements Next {
    }

    /** It cannot be read any further. */
    record Broken(List<Violation> violations) implements Next {
    }

    /** After the end, and after what broke it, nothing is to be asked any more. */
    Next next() throws IOException;
}
