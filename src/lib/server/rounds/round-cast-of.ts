import type { RoundCast, ShownGroup } from '#lib/classroom/round-cast.ts';
import type { Seat } from '#lib/server/classes/records.ts';
import type { LoadedPack } from '#lib/server/library.ts';
import type { RoundNow } from './rounds-now.ts';

/** Who and what the ids of rounds stand for; no positions when the debate is no longer on this server. */
export function roundCastOf(
	loaded: LoadedPack | null,
	seats: readonly Pick<Seat, 'id' | 'name'>[]
): RoundCast {
	const debate = loaded?.pack.debate;
	return {
		seats: Object.fromEntries(seats.map(({ id, name }) => [id, name])),
		positions: (debate?.positions ?? []).map(({ id, name, shortName, colour }) => ({
			...{ id, name, shortName, colour }
		})),
		language: debate?.language ?? 'en'
	};
}

/** A group as its screens get it. */
export function shownGroup({ id, group, name, format, state }: RoundNow): ShownGroup {
	return { id, group, name, format, state };
}
