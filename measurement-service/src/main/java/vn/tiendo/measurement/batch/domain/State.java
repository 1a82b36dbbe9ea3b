package vn.tiendo.measurement.batch.domain;

/**
 * How a batch stands. RECEIVING: not all of it is here, and nobody knows of it yet; BROKEN: it could not be read to its end;
 * STOPPED: by who sent it.
 */
public enum State {

    RECEIVING, WAITING, RUNNING, DONE, BROKEN, STOPPED;

    public boolean ended() {
        return switch (this) {
            case DONE, BROKEN, STOPPED -> true;
            case RECEIVING, WAITING, RUNNING -> false;
        };
    }
}
