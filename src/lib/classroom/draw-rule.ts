import type { DrawConstraint } from './draw-request.ts';

/** The part of a form's data that is read. */
export interface RuleForm {
	get(name: string): unknown;
	getAll(name: string): readonly unknown[];
}

/**
 * The rule a form describes: fields `kind`, `seats` and `positions` (both as often as there are), or what is missing, in
 * words. Ids that the class does not have are left out.
 */
export function readRule(
	form: RuleForm,
	seatIds: readonly string[],
	positionIds: readonly string[]
): DrawConstraint | { readonly refused: string } {
	const kind = form.get('kind');
	const seats = known(form.getAll('seats'), seatIds);
	const positions = known(form.getAll('positions'), positionIds);
	const [seat, second] = seats;
	const [position] = positions;
	if (kind === 'together' || kind === 'apart')
		return second ? { kind, seats } : { refused: 'Choose at least two students for this rule.' };
	if (kind !== 'fixed' && kind !== 'opt-out') return { refused: 'Choose what the rule is about.' };
	if (!seat || second) return { refused: 'Choose exactly one student for this rule.' };
	if (!position) return { refused: 'Choose a position for this rule.' };
	if (kind === 'opt-out') return { kind, seat, positions };
	return positions.length === 1
		? { kind, seat, position }
		: { refused: 'A student can be set to one position only.' };
}

function known(given: readonly unknown[], ids: readonly string[]): readonly string[] {
	return ids.filter((id) => given.includes(id));
}
