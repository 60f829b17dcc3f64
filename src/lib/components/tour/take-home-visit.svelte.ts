import { readProgress, resume } from '#lib/tour/progress.ts';
import { isWritten, readNotebook } from '#lib/tour/notebook.ts';
import { takeHomeOf, type TakeHome, type TakeHomeStep, type TakeHomeSubject } from '#lib/tour/take-home.ts';
import { isFinish, stepOf, type TourRoute, type Walk } from '#lib/tour/ways.ts';
import type { KeptText } from '#lib/components/ui/kept-text.ts';

interface VisitParts {
	readonly route: TourRoute;
	readonly steps: readonly TakeHomeStep[];
	readonly subject: TakeHomeSubject;
	readonly progress: KeptText;
	readonly notes: KeptText;
	/** What was begun to be written and never given: no part of the sheet, but deleted with it. */
	readonly begun: KeptText;
}

/** What there is to take home, and how far the student came. */
export interface FoundTakeHome {
	readonly taken: TakeHome;
	/** Whether the end of the tour was reached. */
	readonly finished: boolean;
	/** Whether the tour changed since, so that part of what was done no longer fits it. */
	readonly changed: boolean;
}

/** One visit to the page of a take-home: what this browser keeps of the tour, made into a sheet, or deleted. */
export class TakeHomeVisit {
	/** Null before `look`, which only a browser can do, and when nothing is kept. */
	found = $state.raw<FoundTakeHome | null>(null);
	looked = $state(false);
	readonly #parts: VisitParts;

	constructor(parts: VisitParts) {
		this.#parts = parts;
	}

	/** Reads what is kept. */
	look(): void {
		this.looked = true;
		const { route, steps, subject, progress, notes } = this.#parts;
		const saved = readProgress(progress.read(), route.id);
		const resumed = saved && resume(saved, route);
		const notebook = readNotebook(notes.read(), route);
		if (saved === null && !isWritten(notebook)) return void (this.found = null);
		const walk: Walk = resumed?.walk ?? { trail: [], at: 0, answers: {} };
		this.found = {
			taken: takeHomeOf(subject, steps, walk, notebook),
			finished: isFinish(stepOf(route, walk.trail.at(-1))),
			changed: saved !== null && (resumed === null || resumed.fit === 'moved' || resumed.dropped.length > 0)
		};
	}

	/** Deletes what this browser keeps of the tour: the way walked, the answers, the notes. */
	delete(): void {
		const { progress, notes, begun } = this.#parts;
		for (const kept of [progress, notes, begun]) kept.forget();
		this.look();
	}
}
