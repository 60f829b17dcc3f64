/** Claims and quotations in the words of schema.org (https://schema.org/Claim, https://schema.org/Quotation), as JSON-LD. */
import type { Debate, DebateNode } from '#lib/debate/model.ts';
import { cslName } from '#lib/source/csl-name.ts';
import type { Passage, Source, SourceType, Voice } from '#lib/source/model.ts';
import { passageText } from '#lib/source/slice.ts';
import { attributionSentence, voiceName } from '#lib/source/voices.ts';
import type { ExportOrigin } from './argdown.ts';
import { stableId } from './stable-id.ts';

/** A thing of schema.org: its type and whatever is known of it. */
export interface Thing {
	readonly '@type': string;
	readonly '@id'?: string;
	readonly [property: string]: unknown;
}

export interface ClaimGraph {
	readonly '@context': 'https://schema.org';
	readonly '@graph': readonly Thing[];
}

const articleTypes: Readonly<Record<SourceType, string>> = {
	opinion: 'OpinionNewsArticle',
	news: 'NewsArticle',
	column: 'OpinionNewsArticle',
	advocacy: 'Article',
	report: 'Report',
	interview: 'Article',
	court: 'CreativeWork',
	letter: 'Message',
	other: 'CreativeWork'
};

/**
 * The debate, its claims, arguments and positions, the quotations they appear in, and the documents those are part of.
 * Claims without a quotation say so by having no appearance.
 */
export function claimsJsonLd(debate: Debate, { version, around }: ExportOrigin): ClaimGraph {
	const id = (thing: Parameters<typeof stableId>[1], name = '') => ({
		'@id': stableId(debate.id, thing, name)
	});
	const claims = debate.nodes.map((node) => claimOf(debate, node, id));
	return {
		'@context': 'https://schema.org',
		'@graph': [
			{
				'@type': 'Collection',
				...id('debate'),
				name: debate.title,
				about: debate.question,
				version,
				inLanguage: debate.language,
				...(around === null ? {} : { description: `Only: ${around}` }),
				hasPart: debate.nodes.map((node) => id('node', node.id))
			},
			...claims,
			...debate.sources.flatMap((source) =>
				source.passages.map((passage): Thing => ({
					'@type': 'Quotation',
					...id('passage', passage.id),
					identifier: passage.id,
					text: passageText(source, passage),
					description: attributionSentence(source, passage),
					...(passage.voices[0].name === null ? {} : { spokenByCharacter: speaker(passage.voices[0]) }),
					...noteOf(passage),
					isPartOf: id('source', source.id)
				}))
			),
			...debate.sources.map((source) => documentOf(source, id('source', source.id)))
		]
	};
}

function claimOf(
	debate: Debate,
	node: DebateNode,
	id: (thing: 'node' | 'passage', name: string) => { '@id': string }
): Thing {
	const positions = debate.positions.filter((position) => node.positions.includes(position.id));
	const kinds = [node.type, ...(node.kind === null ? [] : [node.kind])];
	return {
		'@type': 'Claim',
		...id('node', node.id),
		identifier: node.id,
		name: node.title,
		text: node.text,
		inLanguage: debate.language,
		additionalType: node.type,
		keywords: [...kinds, ...positions.map(({ name }) => name)],
		...(node.passages.length > 0 ? { appearance: node.passages.map((name) => id('passage', name)) } : {})
	};
}

function noteOf({ note }: Passage): { comment?: Thing } {
	return note === null ? {} : { comment: { '@type': 'Comment', text: note } };
}

function documentOf(source: Source, id: { '@id': string }): Thing {
	return {
		'@type': articleTypes[source.type],
		...id,
		identifier: source.id,
		...(source.title === null ? { alternateName: source.shortName } : { name: source.title }),
		...(source.author.name === null ? {} : { author: speaker(source.author, source) }),
		...(source.publisher === null ? {} : { publisher: { '@type': 'Organization', name: source.publisher } }),
		...(source.date.value === null ? {} : { datePublished: source.date.value }),
		...(source.url === null ? {} : { url: source.url })
	};
}

/** Untyped where nobody says whether the name is a person’s; an author with a family name is one, as in citations. */
function speaker(
	voice: Voice,
	author: { readonly publisher: string | null } | null = null
): Omit<Thing, '@type'> {
	const isOrganisation = voice.name !== null && [voice.org, author?.publisher].includes(voice.name);
	const name = author === null ? null : cslName(voice, author.publisher);
	const isPerson = !isOrganisation && name !== null && 'family' in name;
	return {
		...(isOrganisation ? { '@type': 'Organization' } : isPerson ? { '@type': 'Person' } : {}),
		name: voiceName(voice),
		...(isPerson && voice.org !== undefined
			? { affiliation: { '@type': 'Organization', name: voice.org } }
			: {}),
		...(voice.role === undefined ? {} : { description: voice.role })
	};
}
