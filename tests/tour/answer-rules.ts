import type { Answer } from '#lib/tour/answer.ts';
import type { Ask } from '#lib/tour/ask.ts';

/** Whether an answer fits a question: the rules of the format once more, in the plainest code, for the oracle. */
export function fits(ask: Ask, answer: Answer): boolean {
	const listed = Array.isArray(answer) ? (answer as readonly string[]) : null;
	const given = new Map(typeof answer === 'object' && !listed ? Object.entries(answer) : []);
	switch (ask.kind) {
		case 'choice':
			return ask.choices.some(({ id }) => id === answer);
		case 'stance': {
			const ratings = new Map(Object.entries((given.get('ratings') ?? {}) as object));
			return (
				given.size === 5 &&
				ratings.size === ask.positions.length &&
				ask.positions.every(({ id }) => {
					const rating: unknown = ratings.get(id);
					return rating === 'unknown' || [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].includes(rating as number);
				})
			);
		}
		case 'who-said-it':
		case 'claim-or-step':
		case 'sort':
			return (
				given.size === Object.keys(ask.key).length &&
				Object.keys(ask.key).every((item) => ask.offered.includes(given.get(item) as string))
			);
		case 'predict':
		case 'pick-evidence':
			return listed !== null && eachOnceFrom(listed, ask.options);
		case 'restate': {
			const [text, passages] = [given.get('text'), given.get('passages')];
			if (typeof text !== 'string' || !Array.isArray(passages) || given.size !== 2) return false;
			return eachOnceFrom(passages, ask.passages) && (isBlank(text) || passages.length >= ask.least);
		}
	}
}

/** What an answer that fits comes to. */
export function comesTo(ask: Ask, answer: Answer): string {
	switch (ask.kind) {
		case 'choice':
			return String(answer);
		case 'stance': {
			const { ratings } = answer as { ratings: Record<string, number | 'unknown'> };
			const high = Object.entries(ratings)
				.map(([id, rating]) => ({ id, rating: rating === 'unknown' ? -1 : rating }))
				.sort((a, b) => b.rating - a.rating);
			const [best, second] = high;
			if (!best || best.rating <= 5 || second?.rating === best.rating) return 'leans-none';
			return `leans-${best.id}`;
		}
		case 'who-said-it':
		case 'claim-or-step':
		case 'sort': {
			const given = new Map(Object.entries(answer));
			for (const [item, right] of Object.entries(ask.key)) if (given.get(item) !== right) return 'differed';
			return 'matched';
		}
		case 'predict':
		case 'pick-evidence':
			return [...(answer as readonly string[])].sort().join() === [...ask.key].sort().join()
				? 'matched'
				: 'differed';
		case 'restate':
			return isBlank((answer as { text: string }).text) ? 'passed' : 'written';
	}
}

function isBlank(text: string): boolean {
	return /^\s*$/.test(text);
}

function eachOnceFrom(list: readonly unknown[], from: readonly string[]): boolean {
	return list.every((each, i) => from.includes(each as string) && list.indexOf(each) === i);
}
