/** One step of “why?” in sentences, for nodes and for the steps between them. */
import type { RelationColumns } from './argument-columns.ts';
import { labelIn } from './label.ts';
import { namesOf, sourcesOf, type Sentence } from './lens-words.ts';
import { role, type Network } from './network.ts';
import type { Picture } from './standing-changes.ts';
import { whyLabel, type Why } from './why.ts';

/** A reason in words, and the elements to ask on about. */
export interface WhyWords {
	readonly says: Sentence;
	/** Steps of a node, nodes of a step; empty where the explanation ends. */
	readonly askOn: readonly number[];
}

/** Why an element stands as it does: one reason, then each objection that fell. Empty for what is silent. */
export function whyInWords(
	network: Network,
	columns: RelationColumns,
	{ pins, labelling }: Picture,
	element: number,
	isImplicit: (node: number) => boolean
): readonly WhyWords[] {
	const why = whyLabel(network, labelling, pins, element);
	if (!why) return [];
	const { nodeCount } = network;
	const names = (link: number): Sentence =>
		link >> 2 < nodeCount ? [link >> 2] : namesOf(sourcesOf(columns, (link >> 2) - nodeCount));
	const isLinked = (link: number) =>
		link >> 2 >= nodeCount && sourcesOf(columns, (link >> 2) - nodeCount).length > 1;
	const verb = (link: number, one: string, several: string) => (isLinked(link) ? several : one);
	const askOn = (links: readonly number[]) => links.map((link) => link >> 2);
	const answered = why.answered.map((link): WhyWords => ({
		says: [
			...names(link),
			element < nodeCount
				? ` ${verb(link, 'speaks', 'speak')} against it, but that objection falls.`
				: ` ${verb(link, 'undercuts', 'undercut')} it, but that objection falls.`
		],
		askOn: [link >> 2]
	}));
	return [element < nodeCount ? ofNode() : ofStep(), ...answered];

	function ofNode(): WhyWords {
		const { ground, because } = why as Why;
		const [first] = because;
		switch (ground) {
			case 'pin':
				return {
					says: [pins.get(element) === labelIn ? 'You accepted it.' : 'You rejected it.'],
					askOn: []
				};
			case 'presumed':
				return {
					says: [
						'A document is quoted for it, and whoever wrote the document does not reject it. That is enough, as long as no objection to it stands.'
					],
					askOn: []
				};
			case 'carried':
				return {
					says: [
						...names(first!),
						` ${verb(first!, 'supports', 'together support')} it, and that step stands.`
					],
					askOn: askOn(because)
				};
			case 'struck':
				return {
					says: [
						...names(first!),
						` ${verb(first!, 'speaks', 'together speak')} against it, and that objection stands.`
					],
					askOn: askOn(because)
				};
			case 'unsupported':
				return {
					says: [
						'What supported it no longer does: ',
						...namesOf([...new Set(because.flatMap((link) => sourcesOf(columns, (link >> 2) - nodeCount)))]),
						'.'
					],
					askOn: askOn(because)
				};
			case 'waiting':
				return { says: [...waitsFor(because), '.'], askOn: askOn(because) };
			case 'unquoted':
				return {
					says: [
						isImplicit(element)
							? 'No document says it: it is an unstated premise. It stays open until you accept or reject it.'
							: 'Nothing on the map supports it, and no document is quoted for it whose author stands by the words. It stays open until you accept or reject it.'
					],
					askOn: askOn(because)
				};
		}
	}

	function ofStep(): WhyWords {
		const { ground, because } = why as Why;
		const nodes = because.filter((link) => (link & 3) === role.source).map((link) => link >> 2);
		if (ground === 'struck')
			return {
				says: [
					...names(because[0]!),
					` ${verb(because[0]!, 'undercuts', 'together undercut')} this step, and that objection stands.`
				],
				askOn: askOn(because)
			};
		if (ground === 'waiting') return { says: [...waitsFor(because), '.'], askOn: askOn(because) };
		if (ground === 'carried')
			return { says: [...namesOf(nodes), nodes.length > 1 ? ' stand.' : ' stands.'], askOn: nodes };
		return { says: [...namesOf(nodes), ' does not stand.'], askOn: nodes };
	}

	function waitsFor(links: readonly number[]): Sentence {
		const part = (link: number): Sentence => {
			if (link >> 2 < nodeCount) return [link >> 2, ' is open'];
			const [one, several] =
				(link & 3) === role.support
					? (['supports', 'support'] as const)
					: (['speaks against', 'speak against'] as const);
			return ['whether ', ...names(link), ` ${verb(link, one, several)} it is open`];
		};
		return links.flatMap((link, at): Sentence => {
			const words = part(link);
			const [head, ...rest] = words;
			const begins = at === 0 && typeof head === 'string' ? [head.replace(/^w/, 'W'), ...rest] : words;
			return [...(at === 0 ? [] : [at === links.length - 1 ? ' and ' : ', ']), ...begins];
		});
	}
}
