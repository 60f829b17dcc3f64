import * as v from 'valibot';
import { maxFileBytes } from '#lib/pack/limits.ts';
import { readYaml } from '#lib/pack/read-yaml.ts';
import { prose } from '#lib/pack/schemas/values.ts';
import { Account } from './account.ts';
import { readCarneades, type CarneadesFile } from './carneades-file.ts';
import { carneadesGraph, type CarneadesGraph } from './carneades-graph.ts';
import { choosePositions } from './choose-positions.ts';
import { clipWords } from './clip-words.ts';
import { completeDraft } from './complete-draft.ts';
import { documentSources } from './document-sources.ts';
import type { Importer } from './importer.ts';
import { withoutLeaving } from './leave-positions.ts';
import { textOf } from './read-json.ts';
import { refuse } from './refuse.ts';

/** Argument graphs of Carneades 4, in YAML. */
export const carneadesImporter: Importer = {
	id: 'carneades',
	name: 'Carneades (YAML)',
	recognises: (file) => {
		const text = textOf(file) ?? '';
		return /^(statements|arguments)\s*:/m.test(text) && !/^\s*[{[]/.test(text);
	},
	read: async (file) => {
		const text = textOf(file);
		if (text === null) return refuse('The file is not UTF-8 text.', 'Save it again as UTF-8.');
		if (text.length > maxFileBytes['.yaml']) {
			const message = `The file has more than ${maxFileBytes['.yaml']} characters.`;
			return refuse(message, 'Bring a part of the argument graph.');
		}
		const yaml = readYaml(file.name, text.replaceAll('\r\n', '\n'));
		if (!yaml.value) {
			const [first] = yaml.problems;
			return refuse(first?.message ?? 'This is not YAML.', first?.hint ?? 'Mend that line.', first?.line);
		}
		const parts = readCarneades(yaml.value);
		if (!parts) {
			return refuse(
				'The file has no statements, no arguments and no issues, so it is no argument graph of Carneades.',
				'Carneades 4 writes them under the keys “statements”, “arguments” and “issues”.'
			);
		}
		const account = new Account();
		const graph = carneadesGraph(parts, account);
		const main = (graph.main?.positions ?? []).flatMap((id) => graph.statements.get(id)?.id ?? []);
		const positions = choosePositions(graph, main);
		const relations = withoutLeaving(graph.relations, positions);
		const head = accountHead(parts, account);
		accountParts(parts, graph, new Set(relations.map(({ id }) => id)), account);
		const draft = completeDraft(
			{
				...{ ...head, question: null, positions, nodes: graph.nodes, relations },
				sources: documentSources(file.documents, account),
				file: { name: file.name, format: 'Carneades' }
			},
			account
		);
		return { ok: true, value: { draft, items: account.items() } };
	}
};

/** Title and description; all else that a file says of itself has no place. */
function accountHead({ meta }: CarneadesFile, account: Account) {
	const said = new Map(meta.map(({ id, value }) => [id, typeof value === 'string' ? value.trim() : '']));
	const title = said.get('title') || null;
	const summaryKey = ['description', 'notes', 'note'].find(
		(key) => said.get(key) && v.is(prose, said.get(key))
	);
	const summary = summaryKey === undefined ? null : said.get(summaryKey)!;
	for (const { id, line } of meta) {
		const isKept = (id === 'title' && title !== null) || id === summaryKey;
		if (isKept) account.kept('setting', id, line);
		else account.say('dropped', 'setting', id, line, 'A debate has no place for this description.');
	}
	return { title, summary };
}

function accountParts(
	file: CarneadesFile,
	graph: CarneadesGraph,
	left: ReadonlySet<string>,
	account: Account
): void {
	const seen = new Set<string>();
	for (const { id, text, line, others } of file.statements) {
		if (seen.has(id)) account.say('merged', 'statement', id, line, 'It has the id of another statement.');
		else {
			const words = text === null ? 'It has no words but its id. ' : '';
			account.say(
				'guessed',
				'statement',
				text ?? id,
				line,
				`${words}What kind of claim it is, is a guess.${lost(others)}`
			);
		}
		seen.add(id);
	}
	for (const [id, line] of graph.unstated)
		account.say(
			'guessed',
			'statement',
			id,
			line,
			'The file names it but has no words for it, so its id stands for them.'
		);
	for (const argument of file.arguments) {
		const { id, line, words, scheme, others } = argument;
		const said = graph.saidBy.get(argument) ?? [];
		if (!graph.arguments.has(argument)) {
			account.say('dropped', 'argument', id, line, 'It has no conclusion.');
			continue;
		}
		const gone = said.some((each) => !left.has(each))
			? 'A part of it led out of a position, where reasons end, and was left out. '
			: '';
		const ours = words === null ? 'It has no sentence in the file; this one is ours.' : '';
		const message =
			`${gone}${ours}${lost([...(scheme === null ? [] : [`scheme (${clipWords(scheme, 40)})`]), ...others])}`.trim();
		account.say(message === '' ? 'kept' : 'guessed', 'argument', id, line, message);
	}
	for (const issue of file.issues) {
		const { id, line, others } = issue;
		const said = graph.saidBy.get(issue) ?? [];
		if (issue === graph.main) {
			account.say(
				'guessed',
				'issue',
				id,
				line,
				`Its positions were taken for those of the debate, three at most.${lost(others)}`
			);
		} else if (said.some((each) => left.has(each))) {
			account.say('guessed', 'issue', id, line, `Its positions speak against each other.${lost(others)}`);
		} else
			account.say('dropped', 'issue', id, line, 'Nothing is left that its positions could be set against.');
	}
	for (const { section, id, line } of file.others)
		account.say('dropped', section, id, line, `A debate has no place for “${clipWords(section, 40)}”.`);
}

/** What of a part was left out. */
function lost(keys: readonly string[]): string {
	if (keys.length === 0) return '';
	return ` There is no place for ${clipWords(keys.join(', '), 120)}.`;
}
