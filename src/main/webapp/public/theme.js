// Before the first paint, so that nobody who chose the dark sees the light.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage there is nothing chosen.
}
