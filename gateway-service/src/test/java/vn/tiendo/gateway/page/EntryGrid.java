package vn.tiendo.gateway.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Where things stand in the entry grid. */
final class EntryGrid {

    private EntryGrid() {
    }

    static Locator row(Page page, String target) {
        return page.locator(".entry tr[data-row='" + target + "']").first();
    }

    static Locator cell(Page page, String target, String name) {
        return page.locator("[data-row='" + target + "'][data-name='" + name + "']");
    }

    static void paste(Locator cell, String block) {
        cell.evaluate("cell => { const data = new DataTransfer(); data.setData('text/plain', '" + block + "');"
                + "cell.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})) }");
    }
}
