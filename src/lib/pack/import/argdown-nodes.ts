import * as v from 'valibot';
import { nodeKinds, type DebateNode } from '#lib/debate/model.ts';
import type { ArgdownMap, ElementName, Mention } from '#lib/pack/parse-argdown.ts';
import type { MapNodes } from '#lib/pack/read-nodes.ts';
import { readYaml } from '#lib/pack/read-yaml.ts';
import { passageId, slug } from '#lib/pack/schemas/values.ts';
import type { Account } from './account.ts';
import { clipSentence } from './clip-sentence.ts';
import { guessKind } from './guess-kind.ts';
import { Slugs } from './slugs.ts';

/** The nodes of any Argdown, without what nobody says of them. */
export interface FoundNodes extends MapNodes {
	/** What had to be made up for a node, each in a sentence, by its id. */
	readonly guesses: ReadonlyMap<string, readonly string[]>;
	/** By the node they stand at. */
	readonly tags: readonly { readonly node: string; readonly name: string; readonly line: number }[];
}

/** What of a `{…}` a map has a place for. */
interface KnownData {
	readonly id: string | null;
	readonly kind: DebateNode['kind'];
	readonly passages: readonly string[];
	readonly implicit: boolean;
}

const known = {
	id: slug,
	kind: v.picklist(nodeKinds),
	passages: v.array(passageId),
	implicit: v.picklist(['true', 'false'])
} as const;

/** Joins the mentions of each claim and argument to a node; what it lacks is made of its title and its words. */
export function argdownNodes(
	{ mentions }: ArgdownMap,
	untitled: ReadonlySet<string>,
	account: Account
): FoundNodes {
	const byName = new Map<string, Mention[]>();
	for (const mention of mentions) {
		const others = byName.get(nameOf(mention));
		if (others) others.push(mention);
		else byName.set(nameOf(mention), [mention]);
	}
	const groups = [...byName].map(([name, all]) => {
		const main = all.find(({ text }) => text !== null) ?? all[0]!;
		const blocks = all.flatMap(({ data }) => data ?? []);
		return { name, all, main, data: dataOf(blocks, main, account) };
	});
	const slugs = new Slugs();
	const given = new Map<string, string>();
	for (const { name, data } of groups)
		if (data.id !== null && slugs.take(data.id, data.id) === data.id) given.set(name, data.id);
	const nodes = new Map<string, DebateNode>();
	const guesses = new Map<string, readonly string[]>();
	for (const { name, all, main, data } of groups) {
		const id = given.get(name) ?? slugs.take(main.title, main.type);
		const isStep = main.type === 'argument' && untitled.has(name);
		guesses.set(id, [
			...(isStep ? ['The step stands below no argument of its own, so one was made for it.'] : []),
			...(untitled.has(name) && !isStep ? ['It has no title, so it is called by its words.'] : []),
			...(main.text || isStep ? [] : ['It has a title and no sentence, so the title is its sentence.'])
		]);
		accountOthers(all, main, account);
		nodes.set(name, {
			id,
			type: main.type,
			title: main.title,
			text: clipSentence(main.text || main.title, main.line, account),
			kind: data.kind,
			positions: [],
			passages: data.passages,
			implicit: main.type === 'claim' && data.implicit,
			line: main.line
		});
	}
	const idOf = (element: ElementName) => nodes.get(nameOf(element))?.id ?? null;
	return {
		nodes: [...nodes.values()].sort((a, b) => a.line - b.line),
		idOf,
		guesses,
		tags: mentions.flatMap((mention) => mention.tags.map((tag) => ({ ...tag, node: idOf(mention) ?? '' })))
	};
}

/**
 * Gives claims a kind and nodes the positions their tags name; says of each node and each tag what became of it. Positions
 * that the file does not name as such are guesses.
 */
export function completeNodes(
	{ nodes, guesses, tags }: FoundNodes,
	positions: readonly string[],
	named: readonly string[],
	account: Account
): readonly DebateNode[] {
	const served = new Map<string, Set<string>>();
	for (const { node, name } of tags)
		if (positions.includes(name)) served.set(node, (served.get(node) ?? new Set()).add(name));
	const complete = nodes.map((node) => {
		const isPosition = positions.includes(node.id);
		const lacksKind = node.type === 'claim' && node.kind === null && !isPosition;
		const ours = [
			...(guesses.get(node.id) ?? []),
			...(isPosition && !named.includes(node.id)
				? ['It is taken as a position, for it supports nothing.']
				: []),
			...(lacksKind ? ['What kind of claim it is, is guessed from its words.'] : [])
		];
		account.say(ours.length > 0 ? 'guessed' : 'kept', node.type, node.title, node.line, ours.join(' '));
		const kind = lacksKind ? guessKind(node.text) : node.kind;
		return { ...node, kind, positions: [...(served.get(node.id) ?? [])] };
	});
	for (const { name, line } of tags)
		if (positions.includes(name)) account.kept('tag', `#${name}`, line);
		else account.say('dropped', 'tag', `#${name}`, line, 'It names no position.');
	return complete;
}

/** `claim Title`: what tells one element from another. */
export function nameOf({ type, title }: ElementName): string {
	return `${type} ${title}`;
}

function accountOthers(all: readonly Mention[], main: Mention, account: Account): void {
	for (const { type, title, text, line } of all.filter((mention) => mention !== main)) {
		if (text === null) account.kept('reference', title, line);
		else if (text === main.text)
			account.say('merged', type, title, line, `It is the one in line ${main.line}.`);
		else {
			const message = `The ${type} has a sentence in line ${main.line} already.`;
			account.say('dropped', 'sentence', text || title, line, message);
		}
	}
}

/** The data of all blocks of an element; of what is said twice, the first. */
function dataOf(
	blocks: readonly NonNullable<Mention['data']>[],
	{ type }: Mention,
	account: Account
): KnownData {
	const said = new Map<string, unknown>();
	for (const { text, line } of blocks) {
		const value = readYaml('', text).value?.value;
		if (typeof value !== 'object' || value === null) {
			account.say('dropped', 'data', text, line, 'The data is not YAML.');
			continue;
		}
		for (const [key, entry] of Object.entries(value)) {
			const place = `${key}: ${JSON.stringify(entry)}`;
			const schema = Object.hasOwn(known, key) ? known[key as keyof typeof known] : null;
			if (!schema || (key === 'implicit' && type === 'argument'))
				account.say(
					'dropped',
					'data',
					place,
					line,
					`A map has no place for “${key}” of ${type === 'claim' ? 'a claim' : 'an argument'}.`
				);
			else if (!v.is(schema, entry))
				account.say('dropped', 'data', place, line, `That is no ${key} a map can have.`);
			else if (said.has(key))
				account.say('dropped', 'data', place, line, `The ${type} has another ${key} already.`);
			else {
				said.set(key, entry);
				account.kept('data', place, line);
			}
		}
	}
	return {
		id: v.is(known.id, said.get('id')) ? (said.get('id') as string) : null,
		kind: (said.get('kind') as DebateNode['kind'] | undefined) ?? null,
		passages: [...new Set(said.get('passages') as string[] | undefined)],
		implicit: said.get('implicit') === 'true'
	};
}
