/** Why a seat has its side, in one sentence for the coach. Constraints and rules may be told, a stance never. */
import type { DrawConstraint, DrawRequest } from './draw-request.ts';
import { drawNames, listed, seatsOfConstraint } from './draw-words.ts';

const byStrategy = {
	random: 'Drawn by lot, with sizes as even as can be.',
	opposite: 'Drawn by the class’s rule: all together as far from their own views as even sizes allow.',
	manual: 'Filled in by lot, with sizes as even as can be.'
} as const;

/** The reason for each seat; `position` is null for the task without a side. */
export function drawReasons(request: DrawRequest): (seat: string, position: string | null) => string {
	const names = drawNames(request);
	const about = new Map<string, DrawConstraint[]>();
	for (const constraint of request.constraints)
		for (const seat of seatsOfConstraint(constraint))
			about.set(seat, [...(about.get(seat) ?? []), constraint]);
	const others = (constraint: DrawConstraint, seat: string) =>
		listed(
			seatsOfConstraint(constraint)
				.filter((id) => id !== seat)
				.map(names.seat)
		);
	return (seat, position) => {
		if (position === null) return 'A task of equal work without a side, as asked for.';
		const constraints = about.get(seat) ?? [];
		if (constraints.some(({ kind }) => kind === 'fixed')) return 'Set or locked by the coach.';
		const basis =
			request.strategy === 'rotate' ? rotation(request, seat, position) : byStrategy[request.strategy];
		const kept = constraints.flatMap((constraint) => {
			if (constraint.kind === 'opt-out') return constraint.positions.length > 0 ? ['the opt-out kept'] : [];
			const rest = others(constraint, seat);
			if (rest === '') return [];
			return [constraint.kind === 'together' ? `together with ${rest}` : `apart from ${rest}`];
		});
		return kept.length === 0 ? basis : `${basis.slice(0, -1)}; ${listed([...new Set(kept)])}.`;
	};
}

function rotation({ history, positions }: DrawRequest, seat: string, position: string): string {
	const past = history[seat] ?? [];
	const times = (id: string) => past.filter((argued) => argued === id).length;
	if (past.length === 0) return 'The first side here, drawn by lot.';
	if (times(position) === 0) return 'A side not argued before.';
	const fewest = Math.min(...positions.map(({ id }) => times(id)));
	return times(position) === fewest
		? 'Every side was argued before, this one no more often than others.'
		: 'Argued before; even sizes and the other seats’ turns left nothing newer.';
}
