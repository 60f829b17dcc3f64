import type { Rating } from './answer.ts';

/** From 0 to 10: what each number stands for. */
const words = [
	...['strongly against', 'strongly against', 'against', 'against', 'somewhat against', 'in the middle'],
	...['somewhat for', 'for', 'for', 'strongly for', 'strongly for']
] as const;

/** Where someone stands towards a position: “strongly for, 9 of 10”; `I don’t know`; `not answered` for null. */
export function ratingInWords(rating: Rating | null): string {
	if (rating === null) return 'not answered';
	return rating === 'unknown' ? 'I don’t know' : `${words[rating] ?? ''}, ${rating} of 10`;
}

/** What became of a rating: `no change`, `2 points more for it`; empty where there are not two numbers. */
export function changeInWords(before: Rating | null, after: Rating | null): string {
	if (before === 'unknown' && after === 'unknown') return 'no change';
	if (typeof before !== 'number' || typeof after !== 'number') return '';
	if (before === after) return 'no change';
	const points = Math.abs(after - before);
	return `${points} ${points === 1 ? 'point' : 'points'} more ${after > before ? 'for' : 'against'} it`;
}
