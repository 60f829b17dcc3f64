import type { Debate } from '#lib/debate/model.ts';
import type { PackDraft } from './pack-draft.ts';

/** What can be said of a draft's graph before its documents are read: the debate without sources and facts. */
export function bareDebate({ debate, map }: PackDraft): Debate {
	return { ...debate, ...map, sources: [], facts: [] };
}
