import type { Problem } from '#lib/debate/problem.ts';
import type { Attitude, Voice } from '#lib/source/model.ts';
import { problem, type Checked, type Place } from './report-problem.ts';
import type { PassageEntry, VoiceEntry } from './schemas/source-file.ts';

/** Who speaks, innermost first, and what the document's author does with the words. */
export interface Speaking {
	readonly voices: readonly [Voice, ...Voice[]];
	readonly attitude: Attitude;
}

const nobodyNamed: Voice = { name: null, standing: 'unknown' };

/**
 * The chain of voices of a passage with the document's author at its end, added when the entry leaves it out. An
 * author who speaks alone asserts; words of others need an attitude, for guessing it would put words in a mouth.
 * `writer` is null for words that are not the document's own (a reader's comment, a link): they stand in nobody's
 * article, so whoever the entry names last is the last, and "not named" when it names nobody.
 */
export function resolveVoices(
	entry: PassageEntry,
	writer: Voice | null,
	at: (key: string) => Place
): Checked<Speaking> {
	const problems: Problem[] = [];
	const named = entry.voices.map(asVoice);
	const last = named.at(-1);
	const author = writer ?? last ?? nobodyNamed;
	const endsWithAuthor = last !== undefined && isSame(last, author);
	const others = endsWithAuthor ? named.slice(0, -1) : named;

	for (const [index, voice] of others.entries()) {
		const where = `voices[${index}]`;
		if (voice.name !== null && voice.name === author.name) {
			const message = isSame(voice, author)
				? 'The author stands before another voice; whoever prints the words comes last.'
				: 'The voice has the name of the author, but another standing, organisation or role.';
			problems.push(
				problem('voices-out-of-order', { ...at('voices'), path: `${at('').path}${where}` }, message)
			);
		} else if (others.slice(0, index).some((before) => isSame(before, voice))) {
			const message = `${voice.name ?? 'The unknown voice'} stands in the chain twice.`;
			problems.push(problem('voices-out-of-order', at('voices'), message));
		}
	}
	if (others.length > 0 && entry.attitude === undefined) {
		problems.push(
			problem('missing-attitude', at('voices'), 'The words of others stand here without an attitude.')
		);
	}
	if (writer && others.length === 0 && (entry.attitude === 'reports' || entry.attitude === 'rejects')) {
		const message = `The author ${entry.attitude} words that nobody else is said to speak.`;
		problems.push(problem('attitude-without-voice', at('attitude'), message));
	}
	const [first = author, ...rest] = [...others, author];
	return { value: { voices: [first, ...rest], attitude: entry.attitude ?? 'asserts' }, problems };
}

/** The voice without the keys its author left out. */
export function asVoice({ name, standing, org, role }: VoiceEntry): Voice {
	return { name, standing, ...(org !== undefined && { org }), ...(role !== undefined && { role }) };
}

/** The same in name and standing; what a short entry leaves out is no difference. */
function isSame(a: Voice, b: Voice): boolean {
	const agrees = (x?: string, y?: string) => x === undefined || y === undefined || x === y;
	return a.name === b.name && a.standing === b.standing && agrees(a.org, b.org) && agrees(a.role, b.role);
}
