package vn.tiendo.local.run;

/** Why the installation is not there, in one line for the person who started it. */
public final class StartFailure extends Exception {

    private static final long serialVersionUID = 1L;

    public StartFailure(String line) {
        super(line);
    }
}
