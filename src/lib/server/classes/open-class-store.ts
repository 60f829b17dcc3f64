import { feedOf } from '#lib/server/feed/feed.ts';
import type { Storage } from '#lib/server/storage/storage.ts';
import { classLife } from './class-life.ts';
import type { ClassStore } from './class-store.ts';
import { coachLinks } from './coaches.ts';
import { draws } from './draws.ts';
import { entries } from './entries.ts';
import { seatErasure } from './erase-seat.ts';
import { keeperOf } from './keeper.ts';
import { polls } from './polls.ts';
import { presence } from './presence.ts';
import { rounds } from './rounds.ts';
import { seatDoors } from './seat-doors.ts';
import { seats } from './seats.ts';
import { workDone } from './work-done.ts';

/** The store over a storage that is opened when it is first needed. */
export function openClassStore(storage: () => Promise<Storage>): ClassStore {
	const keeper = keeperOf(storage, feedOf);
	const here = presence(keeper);
	return {
		...classLife(keeper),
		...coachLinks(keeper),
		...seatDoors(keeper),
		...seats(keeper, here),
		...seatErasure(keeper),
		touchSeat: here.touchSeat,
		...draws(keeper),
		...polls(keeper),
		...entries(keeper),
		...workDone(keeper),
		...rounds(keeper),
		follow: async (classId, afterId, listener) => (await keeper.feed()).follow(classId, afterId, listener)
	};
}
