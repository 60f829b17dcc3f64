import { readProgress, resume, saveProgress, type SavedProgress } from './progress.ts';
import { shareOf } from './progress-share.ts';
import { isFinish, openStep, stepOf, type TourRoute, type Walk } from './ways.ts';

/** What a class keeps of a seat's walk. Its coach sees share, step and finished; the rest is for the student's devices. */
export interface ClassProgress {
	/** 0–1, of the furthest step reached: stepping back is no step backwards. */
	readonly share: number;
	readonly step: string;
	readonly finished: boolean;
	/** The walk without what the student said of where they stand. */
	readonly saved: SavedProgress;
}

/** What to send of a kept walk; null when nothing is kept, or nothing of it fits the tour any more. */
export function progressForClass(kept: string | null, route: TourRoute): ClassProgress | null {
	const saved = readProgress(kept, route.id);
	const walk = saved && resume(saved, route)?.walk;
	if (!saved || !walk) return null;
	return {
		share: shareOf(route, atFurthest(walk)),
		step: openStep(walk),
		finished: walk.trail.some((id) => isFinish(stepOf(route, id))),
		saved: { ...saved, answers: only(saved.answers, (step) => !isPrivate(route, step)) }
	};
}

/**
 * A walk sent from another device, as text to keep on this one; null when it is none or nothing of it fits. What this
 * device knows of the student's own stance (`kept`) is put back, for the class never had it; where it is missing, the
 * walk begins after the question.
 */
export function progressFromClass(sent: unknown, kept: string | null, route: TourRoute): string | null {
	const saved = readProgress(JSON.stringify(sent ?? null), route.id);
	if (!saved) return null;
	const own = readProgress(kept, route.id)?.answers ?? {};
	const answers = { ...only(own, (step) => isPrivate(route, step)), ...saved.answers };
	const walk = resume({ ...saved, answers }, route)?.walk;
	return walk ? saveProgress(walk, route.id, saved.packVersion) : null;
}

/** A stance is the student's own: it never leaves the device with the walk. */
function isPrivate(route: TourRoute, step: string): boolean {
	return stepOf(route, step)?.ask?.kind === 'stance';
}

function only<T>(
	all: Readonly<Record<string, T>>,
	keeps: (key: string) => boolean
): Readonly<Record<string, T>> {
	return Object.fromEntries(Object.entries(all).filter(([key]) => keeps(key)));
}

function atFurthest(walk: Walk): Walk {
	return { ...walk, at: walk.trail.length - 1 };
}
