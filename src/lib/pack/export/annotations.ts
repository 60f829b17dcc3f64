/**
 * Quotations as annotations of the documents, after the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/):
 * one collection with one page. What annotations have no words for stands under `parallax`, which its context declares.
 */
import type { Debate, DebateNode } from '#lib/debate/model.ts';
import type { Passage, Source, Voice } from '#lib/source/model.ts';
import { attributionSentence } from '#lib/source/voices.ts';
import { selectorsOf } from '#lib/source/web-annotation.ts';
import type { ExportOrigin } from './argdown.ts';
import { stableId } from './stable-id.ts';

/** A text of ours about the quotation. */
export interface AnnotationBody {
	readonly id?: string;
	readonly type: 'TextualBody';
	readonly value: string;
	readonly format: 'text/plain';
	readonly language: string;
	/** The claim it stands behind, who is speaking, an editor's remark. */
	readonly purpose: 'linking' | 'describing' | 'commenting';
}

/** One piece of a document; a quotation with cuts has several, in order. */
export interface AnnotationTarget {
	readonly type: 'SpecificResource';
	readonly source: {
		/** `ni:` and the hash of the document's bytes (RFC 6920): positions count in these bytes and in no other edition. */
		readonly id: string;
		readonly type: 'Text';
		readonly format: 'text/plain';
		readonly language: string;
		/** Hex. */
		readonly sha256: string;
		readonly name: string;
		/** Where the document was found. */
		readonly url?: string;
	};
	readonly selector: ReturnType<typeof selectorsOf>;
}

export interface Annotation {
	readonly id: string;
	readonly type: 'Annotation';
	/** Backs a claim, or only shows words. */
	readonly motivation: 'linking' | 'highlighting';
	readonly body: readonly AnnotationBody[];
	readonly target: readonly [AnnotationTarget, ...AnnotationTarget[]];
	readonly parallax: {
		/** Qualified. */
		readonly passage: string;
		/** Ids of the claims and arguments it stands behind. */
		readonly nodes: readonly string[];
		readonly voices: readonly Voice[];
		readonly attitude: Passage['attitude'];
		readonly region: Passage['region'];
		readonly note: string | null;
	};
}

export interface AnnotationCollection {
	readonly '@context': readonly unknown[];
	readonly id: string;
	readonly type: 'AnnotationCollection';
	readonly label: string;
	readonly total: number;
	readonly generator: { readonly type: 'Software'; readonly name: string };
	readonly first: {
		readonly id: string;
		readonly type: 'AnnotationPage';
		readonly startIndex: 0;
		readonly items: readonly Annotation[];
	};
}

const context = [
	'http://www.w3.org/ns/anno.jsonld',
	{
		'@version': 1.1,
		sha256: 'https://schema.org/sha256',
		url: { '@id': 'https://schema.org/url', '@type': '@id' },
		parallax: { '@id': 'urn:x-parallax:passage', '@type': '@json' }
	}
];

/** Every passage of the debate, in the order of its documents. */
export function annotationsOf(debate: Debate, { version, around }: ExportOrigin): AnnotationCollection {
	const quoting = new Map<string, DebateNode[]>();
	for (const node of debate.nodes)
		for (const passage of node.passages) quoting.set(passage, [...(quoting.get(passage) ?? []), node]);
	const items = debate.sources.flatMap((source) => {
		const target = targetSource(source, debate.language);
		return source.passages.map((passage) =>
			annotationOf(debate, { source, passage, target, nodes: quoting.get(passage.id) ?? [] })
		);
	});
	const part = around === null ? '' : `: ${around}`;
	const named = around === null ? version : `${version}\n${items.map(({ id }) => id).join()}`;
	return {
		'@context': context,
		id: stableId(debate.id, 'annotations', named),
		type: 'AnnotationCollection',
		label: `Quotations of “${debate.title}”${part}, version ${version}`,
		total: items.length,
		generator: { type: 'Software', name: 'Parallax' },
		first: {
			id: stableId(debate.id, 'annotation-page', named),
			type: 'AnnotationPage',
			startIndex: 0,
			items
		}
	};
}

interface Quoted {
	readonly source: Source;
	readonly passage: Passage;
	readonly target: AnnotationTarget['source'];
	readonly nodes: readonly DebateNode[];
}

function annotationOf(debate: Debate, { source, passage, target, nodes }: Quoted): Annotation {
	const body = (value: string, purpose: AnnotationBody['purpose'], id?: string): AnnotationBody => ({
		...(id === undefined ? {} : { id }),
		...{ type: 'TextualBody', value, format: 'text/plain', language: debate.language, purpose }
	});
	const targets = passage.segments.map((span): AnnotationTarget => ({
		type: 'SpecificResource',
		source: target,
		selector: selectorsOf(source, span)
	}));
	const { voices, attitude, region, note } = passage;
	return {
		id: stableId(debate.id, 'passage', passage.id),
		type: 'Annotation',
		motivation: nodes.length > 0 ? 'linking' : 'highlighting',
		body: [
			...nodes.map(({ id, text }) => body(text, 'linking', stableId(debate.id, 'node', id))),
			body(attributionSentence(source, passage), 'describing'),
			...(note === null ? [] : [body(note, 'commenting')])
		],
		target: [targets[0]!, ...targets.slice(1)],
		parallax: {
			passage: passage.id,
			nodes: nodes.map(({ id }) => id),
			...{ voices, attitude, region, note }
		}
	};
}

function targetSource(source: Source, language: string): AnnotationTarget['source'] {
	return {
		id: `ni:///sha-256;${base64url(source.sha256)}`,
		type: 'Text',
		format: 'text/plain',
		language,
		sha256: source.sha256,
		name: source.shortName,
		...(source.url === null ? {} : { url: source.url })
	};
}

function base64url(hex: string): string {
	const bytes = (hex.match(/../g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 16)));
	return globalThis.btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
