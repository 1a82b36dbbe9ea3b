package vn.tiendo.local.check;

/** Something did not come out as it had to; the message says what was expected and what came. */
public final class CheckFailure extends Exception {

    private static final long serialVersionUID = 1L;

    public CheckFailure(String message) {
        super(message);
    }
}
