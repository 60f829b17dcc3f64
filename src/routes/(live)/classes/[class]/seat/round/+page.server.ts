import { pickedReasons } from '#lib/classroom/brief-picks.ts';
import { workOf } from '#lib/classroom/brief-entries.ts';
import { showsSides } from '#lib/classroom/class-phase.ts';
import { positionArgued } from '#lib/classroom/round-clock.ts';
import { classes } from '#lib/server/classes/classes.ts';
import { seatHere } from '#lib/server/classes/visitor.ts';
import { findPack, type LoadedPack } from '#lib/server/library.ts';
import { briefPage } from '#lib/server/pages/brief-page.ts';
import { eventAction, sendOrSay } from '#lib/server/rounds/event-action.ts';
import { roundCastOf, shownGroup } from '#lib/server/rounds/round-cast-of.ts';
import { roundOfSeat, roundsNow, roundTopics, type RoundNow } from '#lib/server/rounds/rounds-now.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const prerender = false;

/** The round of this seat's group; null while it is in none, or sides are not shown yet. */
export const load: PageServerLoad = async (event) => {
	event.depends('class:class', 'class:rounds', 'class:seats');
	const { class: here, seat } = await seatHere(event);
	const serverNow = Date.now();
	const rounds = showsSides(here.phase) ? await roundsNow(here.id) : [];
	event.depends(...roundTopics(rounds, seat.id));
	const round = roundOfSeat(rounds, seat.id);
	if (!round) return { round: null, serverNow };
	const [loaded, seats] = await Promise.all([findPack(here.debateId), classes.seats(here.id)]);
	const inGroup = new Set(round.sides.flatMap(({ seatIds }) => seatIds));
	const { argued, own } = positionsOf(round, seat.id);
	return {
		round: shownGroup(round),
		/** The position argued in the open step, where it is not the one that was drawn. */
		exchanged: argued === own ? null : argued,
		cast: roundCastOf(
			loaded,
			seats.filter(({ id }) => inGroup.has(id))
		),
		reasons: loaded ? await reasonsNow(loaded, round, here.id, seat.id) : [],
		serverNow
	};
};

export const actions: Actions = {
	event: eventAction(async (request, { round, id, event }) => {
		const { class: here, seat } = await seatHere({
			cookies: request.cookies,
			url: request.url,
			params: { class: request.params.class ?? '' }
		});
		const counted =
			event.type === 'seat.ready'
				? { ...event, reasons: await reasonsPicked(here.id, seat.id, round) }
				: event;
		return sendOrSay(here.id, round, { role: 'seat', seat: seat.id }, { id, event: counted });
	})
};

/** The position a seat argues in the open step, and the one it drew; null for none. */
function positionsOf({ format, state }: RoundNow, seatId: string) {
	const side = state.sides.find(({ seatIds }) => seatIds.includes(seatId))?.side ?? '';
	const own = positionArgued(format, state, side, { rotation: 0 });
	return { own, argued: positionArgued(format, state, side, format.steps[state.step] ?? { rotation: 0 }) };
}

/** The reasons this seat picked for the position it argues in the open step, each with its quotation. */
async function reasonsNow(loaded: LoadedPack, round: RoundNow, classId: string, seatId: string) {
	const { argued } = positionsOf(round, seatId);
	const page = argued === null ? null : briefPage(loaded, argued);
	if (!page) return [];
	const picked = pickedReasons(page.brief, workOf(await classes.entriesOf(classId, seatId)));
	return picked.map(({ claim, words, attribution }) => ({ claim: claim.node.text, words, attribution }));
}

/** What the server knows of the reasons: a page may say what it likes. */
async function reasonsPicked(classId: string, seatId: string, roundId: string): Promise<number> {
	const round = (await roundsNow(classId)).find(({ id }) => id === roundId);
	const here = await classes.classById(classId);
	const loaded = here && (await findPack(here.debateId));
	if (!round || !loaded) return 0;
	return (await reasonsNow(loaded, round, classId, seatId)).filter(({ words }) => words !== '').length;
}
