/* Runs before the first paint, from its own file because the content security policy allows no inline script. */
(function () {
	var root = document.documentElement;
	root.classList.add('js');
	/* A tour walked within a class keeps the place of the line that says so. */
	if (/[?&]class=/.test(location.search)) root.classList.add('in-class');
	try {
		var theme = localStorage.getItem('theme');
		if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
	} catch {
		/* Storage is closed to us: the system's wish holds. */
	}
})();
