import { indexDebate } from '#lib/debate/graph.ts';
import type { Debate } from '#lib/debate/model.ts';
import type { Scene } from '#lib/layout/scene-model.ts';
import type { PackDraft } from '#lib/pack/pack-draft.ts';
import type { PackFiles } from '#lib/pack/pack.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { writePack } from '#lib/pack/write-pack.ts';
import { sceneOf } from './draw-draft.ts';
import { placeOfProblem, type DraftPlace } from './problem-place.ts';

/** Something to mend or to look at, and where. */
export interface DraftProblem {
	/** From the catalogue of problems. */
	readonly code: string;
	readonly severity: 'error' | 'warning';
	readonly message: string;
	/** What to do about it. */
	readonly hint: string;
	readonly place: DraftPlace;
}

/** A draft as the checks of a pack see it. */
export interface DraftCheck {
	/** Errors first. */
	readonly problems: readonly DraftProblem[];
	/** The debate that the files are read as; null while a file cannot be read. */
	readonly debate: Debate | null;
	/** Its map; null with it. */
	readonly scene: Scene | null;
	readonly files: PackFiles;
}

/** Writes a draft as the files of a pack, reads them with every check, and draws what was read. */
export async function checkDraft(draft: PackDraft): Promise<DraftCheck> {
	const { files, left } = await writePack(draft);
	const { debate, problems } = await readPack(files, draft.debate.id);
	const map = new TextDecoder().decode(files.get('map.argdown'));
	const found = problems.map(({ code, severity, message, hint = '', ...at }): DraftProblem => {
		const place = placeOfProblem(draft, map, { code, severity, message, ...at });
		return { code, severity, message, hint, place };
	});
	const unwritten = left.map((id): DraftProblem => {
		const from = draft.map.relations.find((relation) => relation.id === id)?.from[0] ?? '';
		return {
			code: 'left-out',
			severity: 'error',
			message: `A map has no words for the link ${id}: it would be lost.`,
			hint: 'Take the link away, or write another argument for it.',
			place: { kind: 'node', id: from }
		};
	});
	const all = [...unwritten, ...found];
	const errors = all.filter(({ severity }) => severity === 'error');
	return {
		problems: [...errors, ...all.filter(({ severity }) => severity !== 'error')],
		debate,
		scene: debate && sceneOf(indexDebate(debate)),
		files
	};
}
