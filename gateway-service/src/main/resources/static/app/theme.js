// A classic script, not a module: it runs before the first paint, so that no other theme flashes up.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // storage is switched off; the system's theme is taken
}
