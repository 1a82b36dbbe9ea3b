package vn.tiendo.bench;

import java.util.concurrent.locks.LockSupport;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * A person at a screen, as slow as people are: the keystroke-level model of Card, Moran and Newell (1980), with a typist who does not
 * type by profession. Seconds.
 */
final class Typist {

    /** A key. */
    static final double KEY = 0.28;
    /** Pointing at something with the mouse, and the click. */
    static final double POINT = 1.10;
    /** The hand from the keyboard to the mouse, or back. */
    static final double HOMING = 0.40;
    /** Thinking of the next step: here reading the next figure on the paper, or a message. */
    static final double MENTAL = 1.35;

    private final Page page;

    Typist(Page page) {
        this.page = page;
    }

    /** Reads a number, types it and goes on. */
    static double ofFigure(String number) {
        return MENTAL + KEY * (number.length() + 1);
    }

    void readsAndTypes(String number) {
        wait(MENTAL);
        page.keyboard().type(number, new Keyboard.TypeOptions().setDelay(1000 * KEY));
        wait(KEY);
        page.keyboard().press("Enter");
    }

    void clicks(Locator on) {
        on.waitFor();
        wait(MENTAL + HOMING + POINT);
        on.click();
    }

    static void wait(double seconds) {
        LockSupport.parkNanos((long) (1e9 * seconds));
    }
}
