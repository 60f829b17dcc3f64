/** Asks for each key once and remembers the answer; what failed may be asked for again. */
export function askedOnce<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
	const answers = new Map<string, Promise<T>>();
	return (key) => {
		const known = answers.get(key);
		if (known) return known;
		const answer = ask(key);
		answers.set(key, answer);
		answer.catch(() => answers.delete(key));
		return answer;
	};
}
