import { classes } from '#lib/server/classes/classes.ts';
import { coachHere } from '#lib/server/classes/visitor.ts';
import { outcomes } from '#lib/server/coach/outcomes.ts';
import { exportableResult } from '#lib/server/coach/result-export.ts';
import { findPack } from '#lib/server/library.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
	for (const topic of ['class', 'poll']) event.depends(`class:${topic}`);
	const { class: here } = await coachHere(event);
	const [loaded, result, before, after] = await Promise.all([
		findPack(here.debateId),
		classes.roomResult(here.id),
		classes.pollState(here.id, 'before'),
		classes.pollState(here.id, 'after')
	]);
	const positions = loaded?.pack.debate.positions ?? [];
	return {
		question: loaded?.pack.debate.question ?? null,
		polls: { before, after },
		outcomes: outcomes(result, positions),
		shifts: result.shifts.map(({ positionId, answeredBoth, cells }) => ({
			positionId,
			name: positions.find(({ id }) => id === positionId)?.name ?? positionId,
			answeredBoth,
			cells
		})),
		exportable: exportableResult(result) !== null,
		printed: new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(Date.now())
	};
};
