/* Runs before the first paint, from its own file because the content security policy allows no inline script. */
(function () {
	var root = document.documentElement;
	root.classList.add('js');
	try {
		var theme = localStorage.getItem('theme');
		if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
	} catch {
		/* Storage is closed to us: the system's wish holds. */
	}
})();
