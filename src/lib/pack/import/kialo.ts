import { decodeFile } from '#lib/pack/decode-file.ts';
import type { ImportReading } from '#lib/pack/import-result.ts';
import { mostLines } from '#lib/pack/lint-argdown.ts';
import { Account } from './account.ts';
import { choosePositions } from './choose-positions.ts';
import { clipSentence } from './clip-sentence.ts';
import { completeDraft } from './complete-draft.ts';
import { documentSources } from './document-sources.ts';
import { guessKind } from './guess-kind.ts';
import type { BroughtFile, Importer } from './importer.ts';
import { kialoLines, looksLikeKialo, type KialoClaim, type KialoLines } from './kialo-lines.ts';
import { kialoNodes, linkedNumber, questionOf } from './kialo-nodes.ts';
import { kialoRelations } from './kialo-relations.ts';
import { kialoSentence } from './kialo-sentence.ts';
import { refuse } from './refuse.ts';

/** The text that Kialo exports a discussion as: older (`Discussion Name:`, one thesis) and newer (several, sources). */
export const kialoImporter: Importer = {
	id: 'kialo',
	name: 'Kialo text export',
	recognises: ({ bytes }) => looksLikeKialo(new TextDecoder().decode(bytes.subarray(0, 200_000))),
	read: async (file) => readKialo(file)
};

function readKialo(file: BroughtFile): ImportReading {
	// As large as a map may be, for it becomes one.
	const { value: text, problems } = decodeFile('map.argdown', file.bytes);
	if (text === null) {
		const [problem] = problems;
		return refuse(problem?.message ?? 'The file cannot be read.', problem?.hint ?? '', problem?.line ?? null);
	}
	const count = text.split('\n').length;
	if (count > mostLines) {
		const message = `The file has ${count} lines; ${mostLines} are allowed.`;
		return refuse(message, 'Export a part of the discussion.', mostLines);
	}
	const lines = kialoLines(text);
	if (lines.claims.every(({ text }) => linkedNumber(text) !== null))
		return refuse(
			'The file holds no claim of a Kialo discussion.',
			'In an export, claims stand behind their numbers: 1. for the thesis, 1.1. Pro: or 1.1. Con: below it.'
		);
	const account = new Account();
	const wordsOf = sentences(lines, account);
	const question = questionOf(lines.claims);
	const found = kialoNodes(lines.claims, question, wordsOf);
	const positions = choosePositions({ nodes: found.nodes, relations: [] }, found.theses);
	const relations = kialoRelations(lines.claims, found, question, positions, account);
	const nodes = found.nodes.map((node) => {
		const isClaim = node.type === 'claim' && !positions.includes(node.id);
		return isClaim ? { ...node, kind: guessKind(node.text) } : node;
	});
	const head = headOf(lines, question && wordsOf(question), account);
	const about = { name: file.name, format: 'Kialo’s text export' };
	const sources = documentSources(file.documents, account);
	const draft = completeDraft({ ...head, file: about, positions, nodes, relations, sources }, account);
	return { ok: true, value: { draft, items: account.items() } };
}

/** The plain words of each claim; what is taken out of them is accounted for. */
function sentences({ claims, sources }: KialoLines, account: Account): (claim: KialoClaim) => string {
	const listed = new Set(sources.flatMap(({ text }) => /^\[(\d+)\]/.exec(text)?.[1] ?? []));
	const words = new Map(
		claims.map((claim) => {
			const { text, links, marks, emphasised } = kialoSentence(claim.text, (number) => listed.has(number));
			for (const address of links)
				account.say(
					'dropped',
					'address',
					address,
					claim.line,
					`${noAddresses} The words it stood behind are kept.`
				);
			for (const mark of marks)
				account.say('dropped', 'mark', mark, claim.line, 'It names an entry of the list of sources.');
			for (const stressed of emphasised)
				account.say(
					'dropped',
					'emphasis',
					stressed,
					claim.line,
					'A map has no emphasis; the words are kept.'
				);
			return [claim, clipSentence(text, claim.line, account)];
		})
	);
	return (claim) => words.get(claim) ?? '';
}

const noAddresses = 'A pack holds documents, not addresses: bring the document and quote it.';

/** Title and question; accounts for all lines but the claims. */
function headOf({ title, orphans, sources, others }: KialoLines, asked: string | null, account: Account) {
	if (title) account.kept('title', title.text, title.line);
	for (const { text, line } of orphans)
		account.say('dropped', 'claim', text, line, 'The claim it stands below is not in the file.');
	for (const { text, line } of sources) account.say('dropped', 'source', text, line, noAddresses);
	for (const { text, line } of others)
		account.say('dropped', 'line', text, line, 'It is no part of the debate.');
	const name = title?.text.trim() || asked;
	return { title: name, question: asked ?? (name?.endsWith('?') ? name : null) };
}
