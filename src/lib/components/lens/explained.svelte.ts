const key = 'lens:explained';

let known = $state(read());

function read(): boolean {
	try {
		return localStorage.getItem(key) !== null;
	} catch {
		// On the server, and where a browser lends no storage.
		return false;
	}
}

/** Whether the reader has put the explanation of the lens away, here or on an earlier visit. Reactive. */
export function explained(): boolean {
	return known;
}

/** Shows the explanation again, or puts it away for good. */
export function explain(show: boolean): void {
	known = !show;
	try {
		if (show) localStorage.removeItem(key);
		else localStorage.setItem(key, 'yes');
	} catch {
		// It then lasts until the page is left.
	}
}
