// Sets the theme before the first paint: the person's pick, or what the system says and while it says it.
(() => {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const picked = () => {
    try {
      return localStorage.getItem('roster-theme');
    } catch {
      return null;
    }
  };
  const apply = () => {
    const theme = picked() ?? (system.matches ? 'dark' : 'light');
    document.documentElement.setAttribute('data-theme', theme === 'dark' ? 'dark' : 'light');
  };
  apply();
  system.addEventListener('change', apply);
})();
