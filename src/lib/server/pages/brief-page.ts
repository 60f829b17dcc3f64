import { briefOf, type Brief, type BriefMaterial } from '#lib/classroom/brief.ts';
import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import type { Graph } from '#lib/debate/graph.ts';
import { evidenceOf, reasonsFor } from '#lib/reasoning/balance-evidence.ts';
import { citationsOf } from '#lib/server/format-citation.ts';
import type { LoadedPack } from '#lib/server/library.ts';
import { plainTextOf, renderMarkdown } from '#lib/server/render-markdown.ts';
import type { NoteView } from './notes-about.ts';
import { absentVoices, type AbsentVoiceView } from './overview-page.ts';
import { ownVoiceShare, type OwnVoiceShare } from './own-voice-share.ts';

/** Everything a page with the brief of a position shows. */
export interface BriefPage {
	readonly debate: DebateFrame;
	readonly brief: Brief;
	/** Of its reasons, how many are quoted in its own voice. */
	readonly share: OwnVoiceShare;
	readonly absent: readonly AbsentVoiceView[];
	/** On the position, and on the claims and facts of its brief. */
	readonly notes: readonly NoteView[];
}

/** The brief of a position; null when the debate has none of that id. */
export function briefPage({ pack: { debate }, graph }: LoadedPack, id: string): BriefPage | null {
	const brief = briefOf(graph, id, materialOf(graph, id));
	return (
		brief && {
			debate: debateFrame(debate),
			brief,
			share: ownVoiceShare(graph, id),
			absent: absentVoices(debate, id),
			notes: debate.editorNotes
				.filter(({ text }) => brief.notes.includes(plainTextOf(text)))
				.map(({ text, date }) => ({ html: renderMarkdown(text), date }))
		}
	);
}

/** What the brief takes from the balance report and from the citation styles. */
function materialOf(graph: Graph, position: string): BriefMaterial {
	const { ownVoice, byCritics, retold } = evidenceOf(graph, position);
	const reasons = new Set(reasonsFor(graph, position).map(({ id }) => id));
	return {
		voices: { own: ownVoice.x, critics: byCritics.x, retold: retold.x },
		disputed: graph.debate.facts
			.filter(({ status, bearsOn }) => status === 'differ' && bearsOn.some((id) => reasons.has(id)))
			.map(({ id }) => id),
		notes: (ids) =>
			graph.debate.editorNotes
				.filter(({ about }) => about.some((one) => ids.includes(one)))
				.map(({ text }) => plainTextOf(text)),
		citations: (source) => {
			const { apa, mla, chicago, plain, italics } = citationsOf(source, null);
			return { apa, mla, chicago, plain, italics };
		}
	};
}
