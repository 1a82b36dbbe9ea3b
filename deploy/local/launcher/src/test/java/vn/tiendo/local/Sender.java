package vn.tiendo.local;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;
import vn.tiendo.local.check.CheckFailure;
import vn.tiendo.local.check.Step;

/** Sends all sample figures and, as a department would, sends again what got no good answer. */
final class Sender implements Runnable {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long GIVE_UP = TimeUnit.MINUTES.toNanos(2);

    private final Ward ward;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private volatile int answerLost;

    Sender(Ward ward) {
        this.ward = ward;
    }

    /** Ids of the submissions for which a receipt came. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Submissions that were stored although no receipt came: the second try was told that they are there. */
    int answerLost() {
        return answerLost;
    }

    @Override
    public void run() {
        for (Step step : ward.samples().steps()) {
            long begun = System.nanoTime();
            while (!sent(step)) {
                if (System.nanoTime() - begun > GIVE_UP) throw new IllegalStateException("no answer for " + step);
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private boolean sent(Step step) {
        try {
            ObjectNode body = ward.submission(step.department(), step.period());
            body.putArray("figures").addAll(step.figures());
            Api.Reply reply = ward.api().attempt("/api/v1/submissions", ward.department(step.department()), body);
            return switch (reply.status()) {
                case 200, 201 -> acknowledged.add(reply.body().get("submission").asString());
                case 409 -> {
                    answerLost++;
                    yield true;
                }
                case 502, 503, 504 -> false;
                default -> throw new IllegalStateException(step + " got " + reply.status() + " " + reply.body());
            };
        } catch (CheckFailure e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
