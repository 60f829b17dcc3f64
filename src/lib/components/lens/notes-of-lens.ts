import type { DrawnNote, DrawnNotes, NoteShape } from '#lib/components/ui/drawn-notes.ts';
import { bandOf, bands } from '#lib/reasoning/band.ts';
import { labelOut } from '#lib/reasoning/label.ts';
import { reasonsStanding } from '#lib/reasoning/reasons-standing.ts';
import { standingWords, type Standing } from '#lib/reasoning/standing-words.ts';
import type { LensSession } from './lens-session.svelte.ts';
import { standingShapes } from './standing-shapes.ts';

type Key = keyof typeof standingShapes;

const shortWords: Readonly<Record<Key, string>> = {
	unchallenged: 'stands',
	answered: 'stands, answered',
	objection: 'falls',
	'lost-support': 'falls',
	contested: 'contested',
	open: 'open',
	circular: 'circular',
	accept: 'accepted',
	reject: 'rejected'
};
const keys = Object.keys(standingShapes) as readonly Key[];
const presences: Partial<Record<Key, number>> = {
	objection: 0.14,
	'lost-support': 0.14,
	reject: 0.14,
	contested: 0.3,
	open: 0.3,
	circular: 0.3
};

const standingNotes = keys.map((key): DrawnNote => {
	const isChoice = key === 'accept' || key === 'reject';
	return {
		words: shortWords[key],
		says: isChoice ? `your choice: ${shortWords[key]}` : standingWords[key],
		shape: standingShapes[key],
		tone: isChoice ? 'accent' : key in presences && key !== 'contested' ? 'soft' : 'ink',
		presence: presences[key] ?? 0.6
	};
});

/** Five steps, as many of them filled as the band is high. */
function stairs(filled: number): NoteShape {
	const step = (at: number) => `M${1 + at * 3} 14V${11 - at * 2.2}H${3 + at * 3}V14Z`;
	const steps = bands.map((_, at) => step(at));
	return { fill: steps.slice(0, filled).join(''), stroke: steps.slice(filled).join(''), dashed: '' };
}

const bandNotes = [...bands, 'does not settle' as const].map((words, at): DrawnNote => {
	const settles = at < bands.length;
	return {
		words,
		says: words,
		shape: settles ? stairs(at + 1) : standingShapes.circular,
		tone: settles && at >= 2 ? 'ink' : 'soft',
		presence: settles ? 0.14 + 0.12 * at : 0.14
	};
});

/**
 * What an open lens says on every box of a drawing whose nodes and relations are numbered as the debate's. A position
 * has no verdict: it says how many of its reasons stand, or of strengths nothing.
 */
export function notesOf(session: LensSession): DrawnNotes {
	return session.tab === 'strengths' ? strengthNotes(session) : standingNotesOf(session);
}

function standingNotesOf({ debate: { network }, picture }: LensSession): DrawnNotes {
	const { labelling, standings, pins } = picture;
	const { nodeCount, relationCount, silent } = network;
	const place = new Map<Key, number>(keys.map((key, at) => [key, at + 1]));
	const notes = [...standingNotes];
	const at = new Uint16Array(nodeCount);
	for (let node = 0; node < nodeCount; node++) {
		const standing: Standing | null = standings[node] ?? null;
		if (standing !== null) {
			const key = standing === 'your-choice' ? (pins.get(node) === labelOut ? 'reject' : 'accept') : standing;
			at[node] = place.get(key) ?? 0;
			continue;
		}
		const { reasons, stand } = reasonsStanding(network, labelling, node);
		const words = `${stand.length} of ${reasons.length} reasons stand`;
		at[node] = notes.push({ words, says: words, shape: null, tone: 'soft', presence: 0.6 });
	}
	const faint = new Uint8Array(relationCount);
	for (let relation = 0; relation < relationCount; relation++) {
		const element = nodeCount + relation;
		faint[relation] = silent[element] === 1 || labelling.label[element] === labelOut ? 1 : 0;
	}
	return { notes, at, faint };
}

function strengthNotes({ debate: { network }, strengths }: LensSession): DrawnNotes {
	const at = Uint16Array.from(strengths.strength.subarray(0, network.nodeCount), (strength) => {
		const band = bandOf(strength);
		return band === null ? 0 : bands.indexOf(band) + 1;
	});
	for (const node of strengths.unsettled) if (node < at.length) at[node] = bandNotes.length;
	return { notes: bandNotes, at, faint: new Uint8Array(network.relationCount) };
}
