// After a navigation the new screen's heading is read next, also when it comes only with the data, or another one comes with them.

let watcher;

export function focusHeading(root) {
  watcher?.disconnect();
  let heading = focused(root);
  watcher = new MutationObserver(() => {
    if (heading?.isConnected) return;
    if (document.activeElement !== document.body) watcher.disconnect();
    else heading = focused(root);
  });
  watcher.observe(root, { childList: true, subtree: true });
}

/** What had the focus may have gone with what was done to it; then the heading of what is there now is read next. */
export function keepFocus(root) {
  if (document.activeElement === document.body) focusHeading(root);
}

/** @returns the heading that has the focus now; null while there is none */
function focused(root) {
  const heading = root.querySelector('h1');
  if (!heading) return null;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return heading;
}
