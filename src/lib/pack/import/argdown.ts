import type { ImportReading } from '#lib/pack/import-result.ts';
import { decodeFile } from '#lib/pack/decode-file.ts';
import { mostLines } from '#lib/pack/lint-argdown.ts';
import { Account } from './account.ts';
import { argdownLines, type ArgdownLines } from './argdown-lines.ts';
import { namesFor } from './argdown-names.ts';
import { argdownNodes, completeNodes, type FoundNodes } from './argdown-nodes.ts';
import { accountRelations, argdownRelations } from './argdown-relations.ts';
import { choosePositions } from './choose-positions.ts';
import { completeDraft } from './complete-draft.ts';
import { documentSources } from './document-sources.ts';
import type { BroughtFile, Importer } from './importer.ts';
import { withoutLeaving } from './leave-positions.ts';
import { parseLoosely } from './parse-loosely.ts';
import { refuse } from './refuse.ts';
import { tidyArgdown } from './tidy-argdown.ts';

/** Argdown of any kind, ours among it. */
export const argdownImporter: Importer = {
	id: 'argdown',
	name: 'Argdown',
	recognises: ({ name, bytes }) => {
		if (/\.(argdown|ad)$/i.test(name)) return true;
		const start = new TextDecoder().decode(bytes.subarray(0, 200_000));
		return !/^\s*(?:[{[]\s*["{\]]|<[?!]|<html)/i.test(start) && elementLine.test(start);
	},
	read: async (file) => readArgdown(file)
};

/** A line that begins with a title, perhaps after a relation. */
const elementLine =
	/^[ \t]*(?:(?:\+>|->|_>|><|<[+_-]|[+_*-]|\(\d+\))[ \t]*)?(?:\[[^[\]\n]+\]|<[^<>\n]+>)[ \t]*(?::|$|[{#])/m;

function readArgdown(file: BroughtFile): ImportReading {
	const { value: text, problems } = decodeFile('map.argdown', file.bytes);
	if (text === null) {
		const [problem] = problems;
		return refuse(problem?.message ?? 'The file cannot be read.', problem?.hint ?? '', problem?.line ?? null);
	}
	const lines = argdownLines(text);
	if (lines.lines.length > mostLines)
		return refuse(
			`The file has ${lines.lines.length} lines; ${mostLines} are allowed.`,
			'Bring a part of the debate.',
			mostLines
		);
	const account = new Account();
	const head = headOf(lines, account);
	const tidy = tidyArgdown(lines.lines, head.titleLine, account);
	const tidyText = tidy.map((line) => line.text).join('\n');
	let names = namesFor(tidyText);
	const map = parseLoosely(tidy, () => (names = namesFor(tidyText)), account);
	if (!map || map.mentions.length === 0)
		return refuse(
			'The file holds no claim that Argdown can read.',
			'Argdown writes a claim as [Title]: sentence, and an argument as <Title>: sentence.'
		);
	const found = argdownNodes(map, names.given, account);
	const read = argdownRelations(map, found);
	const named = namedPositions(found, head.id !== null);
	const positions = choosePositions({ nodes: found.nodes, relations: read.value }, named);
	const relations = withoutLeaving(read.value, positions);
	const nodes = completeNodes(found, positions, named, account);
	accountRelations(map, read, relations, account);
	const sources = documentSources(file.documents, account);
	const about = { name: file.name, format: 'Argdown' };
	const draft = completeDraft({ ...head, file: about, positions, nodes, relations, sources }, account);
	return { ok: true, value: { draft, items: account.items() } };
}

/** Claims that tags name; in a file of ours also claims without kind, which only positions may be. */
function namedPositions({ nodes, tags }: FoundNodes, isOurs: boolean): readonly string[] {
	const named = new Set(tags.map(({ name }) => name));
	return nodes.flatMap(({ id, type, kind }) =>
		type === 'claim' && (named.has(id) || (isOurs && kind === null)) ? [id] : []
	);
}

/** What the front matter, a heading or the comments of our own exporter say of the debate as a whole. */
function headOf({ lines, comments, settings }: ArgdownLines, account: Account) {
	const ours = /^Debate ([a-z0-9-]+) of Parallax, version /.exec(comments[2]?.text ?? '');
	for (const [index, { text, line }] of comments.entries())
		if (ours && index < 3) account.kept('comment', text, line);
		else account.say('dropped', 'comment', text, line, 'A pack has no place for comments.');
	const title = settings.find(({ key, value }) => key === 'title' && value !== '');
	for (const setting of settings)
		if (setting === title && !ours) account.kept('setting', setting.text, setting.line);
		else
			account.say('dropped', 'setting', setting.text, setting.line, 'A pack has no place for this setting.');
	const heading = ours || title ? undefined : lines.find(({ text }) => /^# /.test(text));
	return {
		titleLine: heading?.line ?? null,
		id: ours?.[1] ?? null,
		title: ours
			? (comments[0]?.text ?? null)
			: (title?.value ?? heading?.text.replace(/^#\s*|\s*\{.*\}\s*$/g, '') ?? null),
		question: ours ? (comments[1]?.text ?? null) : null
	};
}
