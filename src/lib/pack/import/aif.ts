import * as v from 'valibot';
import type { DebateNode, Relation } from '#lib/debate/model.ts';
import type { PackDraft } from '#lib/pack/pack-draft.ts';
import { Account } from './account.ts';
import { accountOfGraph } from './aif-account.ts';
import { readClaims, withPositions } from './aif-claims.ts';
import { readGraph, type AifGraph } from './aif-graph.ts';
import { wholeShape, type WholeOfOurs } from './aif-ours.ts';
import { returnedSources } from './aif-sources.ts';
import { readSpeech } from './aif-speech.ts';
import { readSteps, type NodeFate, type ReadSteps } from './aif-steps.ts';
import { choosePositions } from './choose-positions.ts';
import { completeDraft } from './complete-draft.ts';
import { documentSources } from './document-sources.ts';
import { FoundPassages } from './found-passages.ts';
import type { BroughtFile, Importer } from './importer.ts';
import { withoutLeaving } from './leave-positions.ts';
import { readJson, textOf } from './read-json.ts';
import { refuse, tooMany } from './refuse.ts';
import { Slugs } from './slugs.ts';
import { Titles } from './titles.ts';
import { withWords } from './with-words.ts';

/**
 * Nodesets of AIF as AIFdb, OVA and other tools write them, and as we do: what we put under `parallax` comes back as it
 * was, what others leave open is guessed and listed.
 */
export const aifImporter: Importer = {
	id: 'aif',
	name: 'AIF (JSON)',
	recognises: (file) => {
		const text = textOf(file)?.trimStart() ?? '';
		return text.startsWith('{') && /"nodes"\s*:\s*\[/.test(text) && /"type"\s*:\s*"(I|RA|CA|L)"/.test(text);
	},
	read: async (file) => {
		const json = readJson(file, 'AIF JSON');
		if (!json.ok) return json;
		const graph = readGraph(json.value);
		if (!graph) {
			return refuse(
				'The file has no list “nodes”, so it is no nodeset of AIF.',
				'Export the argument map as AIF JSON, from AIFdb with the address …/json/NUMBER.'
			);
		}
		const { nodes, edges, people, locutions } = graph;
		const many = tooMany(nodes.length + edges.length + people.length + locutions.length, 'nodes and edges');
		if (many) return many;
		if (!nodes.some(({ type, fault, text }) => type === 'I' && fault === null && text !== '')) {
			return refuse(
				'The file has no node of the type I with words in it: nothing is claimed.',
				'Bring a nodeset with propositions (I-nodes).'
			);
		}
		const account = new Account();
		const whole = v.safeParse(wholeShape, graph.parallax);
		const draft = await draftOfGraph(graph, whole.success ? whole.output : null, file, account);
		if (!whole.success && graph.parallax !== undefined) {
			const at = v.getDotPath(whole.issues[0]) ?? '';
			const message = `It is not as Parallax writes it (${at || 'not an object'}), so only what AIF itself says was read.`;
			account.say('dropped', 'setting', 'parallax', at === '' ? 'parallax' : `parallax.${at}`, message);
		}
		return { ok: true, value: { draft, items: account.items() } };
	}
};

async function draftOfGraph(
	graph: AifGraph,
	whole: WholeOfOurs | null,
	file: BroughtFile,
	account: Account
): Promise<PackDraft> {
	const isOurs = whole !== null;
	const [slugs, titles] = [new Slugs(), new Titles()];
	const claims = readClaims(graph, isOurs, { slugs, titles }, account);
	const steps = readSteps(graph, { nodes: claims.nodes, isOurs, slugs, titles });
	const returned = whole ? await returnedSources(whole, file.documents, account) : null;
	const passages = new FoundPassages(returned ? returned.sources : documentSources(file.documents, account));
	const speech = readSpeech(graph, passages, returned ? returned.passages : null);

	const nodes = [
		...graph.nodes.flatMap(({ id, fault }) => (fault === null ? (claims.nodes.get(id) ?? []) : []))
	];
	const behind = new Map(
		[...speech.behind].flatMap(([id, list]) => {
			const node = claims.nodes.get(id);
			return node ? [[node.id, list] as const] : [];
		})
	);
	const quoting = [...nodes, ...steps.added].map((node): DebateNode => {
		const own = returned ? node.passages.filter((id) => returned.passages.has(id)) : node.passages;
		return { ...node, passages: [...own, ...(behind.get(node.id) ?? [])] };
	});
	const content = { nodes: quoting, relations: steps.relations };
	const positions = whole ? whole.debate.positions.map(({ id }) => id) : choosePositions(content, []);
	const allowed = withoutLeaving(steps.relations, positions);
	const relations = withWords({ nodes: quoting, relations: allowed });
	accountOfGraph(account, graph, {
		fates: new Map([
			...claims.fates,
			...steps.fates,
			...fatesWithout(steps, allowed, relations),
			...speech.fates
		]),
		uses: steps.uses
	});
	const found = { nodes: quoting, relations, sources: passages.sources() };
	return returned === null
		? completeDraft(
				{ ...found, title: null, question: null, positions, file: { name: file.name, format: 'AIF' } },
				account
			)
		: {
				debate: returned.debate,
				map: {
					nodes: withPositions(found.nodes, returned.debate.positions, account),
					relations: found.relations
				},
				sources: found.sources,
				facts: returned.facts,
				kept: new Map()
			};
}

/** What became of the steps whose relations are not all left. */
function fatesWithout(
	{ relations, saidBy }: ReadSteps,
	allowed: readonly Relation[],
	left: readonly Relation[]
): ReadonlyMap<string, NodeFate> {
	const ids = new Set(left.map(({ id }) => id));
	const stepsLeft = new Set(left.map(({ id }) => saidBy.get(id)));
	const isAllowed = new Set(allowed.map(({ id }) => id));
	const why = (id: string) =>
		isAllowed.has(id)
			? 'A map has no words for it: it cuts one of several steps that leave one argument, or a step that was left out.'
			: 'It leads out of a position, or cuts a step that does; reasons lead to positions and no further.';
	return new Map(
		relations.flatMap(({ id }): readonly (readonly [string, NodeFate])[] => {
			const step = ids.has(id) ? undefined : saidBy.get(id);
			if (step === undefined) return [];
			return [[step, { fate: stepsLeft.has(step) ? 'guessed' : 'dropped', message: why(id) }]];
		})
	);
}
