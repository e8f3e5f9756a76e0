// Before the first paint, so that a dark page does not flash white. A module would run too late.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('regulars:theme');
  } catch (error) {
    void error;
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
