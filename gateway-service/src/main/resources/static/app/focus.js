// After a navigation the new screen's heading is read next, also when it comes only with the data.

let watcher;

export function focusHeading(root) {
  watcher?.disconnect();
  if (focused(root)) return;
  watcher = new MutationObserver(() => {
    if (document.activeElement !== document.body || focused(root)) watcher.disconnect();
  });
  watcher.observe(root, { childList: true, subtree: true });
}

function focused(root) {
  const heading = root.querySelector('h1');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}
