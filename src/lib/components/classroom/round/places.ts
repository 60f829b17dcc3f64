import { helpers } from '#lib/classroom/round-turns.ts';
import type { ShownGroup } from '#lib/classroom/round-cast.ts';

/** Somewhere a student can be seated: the value of a form, and what it is called. */
export interface Place {
	readonly value: string;
	readonly label: string;
}

/** Every side of every group, and the place of those without a side. */
export function placesOf(groups: readonly ShownGroup[]): readonly Place[] {
	return groups.flatMap(({ id, name, format, state }) =>
		state.sides.map(({ side }) => ({
			value: placeValue(id, side),
			label: `${name}: ${
				side === helpers
					? 'keeps time and asks'
					: (format.sides.find((each) => each.id === side)?.name ?? side)
			}`
		}))
	);
}

/** A side of a group as a form sends it. */
export function placeValue(group: string, side: string): string {
	return `${group} ${side}`;
}
