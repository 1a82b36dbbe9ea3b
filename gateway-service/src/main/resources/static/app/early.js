// A classic script, not a module: what is shown first is asked for while the browser still loads the scripts that show it. api.js takes the answers.
window.early = (() => {
  const query = new URLSearchParams(location.search);
  const lang = (query.get('lang') ?? remembered()) === 'en' ? 'en' : 'vi';
  return new Map(['/api/v1/me', ...scoreboard()].map((path) => [path, ask(path)]));

  function remembered() {
    try {
      return localStorage.getItem('lang');
    } catch {
      return undefined; // storage is switched off
    }
  }

  /** Written as scoreboardPath() in api.js writes it. */
  function scoreboard() {
    const plan = /^\/plans\/([^/]+)$/.exec(location.pathname);
    if (!plan) return [];
    const cut = new URLSearchParams(['basis', 'period', 'asOf'].filter((name) => query.get(name)).map((name) => [name, query.get(name)]));
    return [`/api/v1/scoreboards/${plan[1]}${cut.size ? `?${cut}` : ''}`];
  }

  function ask(path) {
    const answer = fetch(path, { headers: { Accept: 'application/json', 'Accept-Language': lang } });
    answer.catch(() => {}); // told where the answer is taken
    return answer;
  }
})();
