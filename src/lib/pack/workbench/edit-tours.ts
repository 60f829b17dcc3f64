import { indexDebate } from '#lib/debate/graph.ts';
import type { Debate } from '#lib/debate/model.ts';
import type { PackDraft } from '#lib/pack/pack-draft.ts';
import { sortFiles } from '#lib/pack/sort-files.ts';
import { starterTour } from '#lib/pack/starter-tour.ts';
import { freeId } from './names.ts';

/** A tour of a draft, by the path of its file. */
export interface DraftTour {
	readonly path: string;
	readonly id: string;
	/** As its file says it; the id where it says none. */
	readonly title: string;
}

/** The tours of a draft, in the order in which a reader meets them. */
export function toursOf({ kept }: PackDraft): readonly DraftTour[] {
	return toursIn(kept.keys()).map(({ id, file }) => {
		const text = new TextDecoder().decode(kept.get(file));
		const title = /^title:\s*(.+)$/m.exec(text)?.[1] ?? id;
		return { path: file, id, title: title.replace(/^(["'])(.*)\1$/, '$2') };
	});
}

/**
 * The draft with a tour to begin with: where one stands, the case of each position, where one stands now. `read` is
 * the debate as the checks read it, whose quotations the tour shows.
 */
export function withStarterTour(draft: PackDraft, read: Debate): PackDraft {
	const tours = toursIn(draft.kept.keys());
	const id = freeId(
		'first-look',
		tours.map((tour) => tour.id)
	);
	const order = Math.max(0, ...tours.map((tour) => tour.order)) + 1;
	const path = `tours/${String(order).padStart(2, '0')}-${id}.yaml`;
	const bytes = new TextEncoder().encode(starterTour(indexDebate(read), id));
	return { ...draft, kept: new Map([...draft.kept, [path, bytes]]) };
}

/** The draft without the tour of that path. */
export function withoutTour(draft: PackDraft, path: string): PackDraft {
	return { ...draft, kept: new Map([...draft.kept].filter(([each]) => each !== path)) };
}

/** What a draft keeps as files, sorted as a pack's files are; a pack has a debate and a map besides. */
function toursIn(paths: Iterable<string>) {
	return sortFiles(['debate.yaml', 'map.argdown', ...paths]).value?.tours ?? [];
}
