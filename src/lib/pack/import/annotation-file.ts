/** Annotations as the Web Annotation Data Model has them (https://www.w3.org/TR/annotation-model/), and as Hypothesis gives them out. */
import * as v from 'valibot';
import { attitudes, regionKinds, type Span } from '#lib/source/model.ts';
import { list, passageId, slug, text } from '#lib/pack/schemas/values.ts';
import { isObject } from './read-json.ts';
import { voiceShape } from './voice-shape.ts';

/** A text about the target. */
export interface AnnotationBody {
	readonly path: string;
	/** Null: it is no text, or a text with markup. */
	readonly value: string | null;
	/** `linking`, `commenting`, `tagging` and so on; what the annotation is for, where the body does not say. */
	readonly purpose: string;
}

/** A piece of a document. */
export interface AnnotationTarget {
	readonly path: string;
	/** Null: it does not say which words. */
	readonly exact: string | null;
	readonly prefix: string | null;
	/** In code points; null where it does not say. */
	readonly position: Span | null;
	/** What the document is called, by any name it is given: an address, a title. */
	readonly names: readonly string[];
	readonly sha256: string | null;
	/** Where the document was found; null where that is no web address. */
	readonly url: string | null;
}

export interface ReadAnnotation {
	readonly path: string;
	readonly bodies: readonly AnnotationBody[];
	readonly targets: readonly AnnotationTarget[];
	/** What we put under `parallax`; null in others' files. */
	readonly ours: OurAnnotation | null;
}

const ours = v.object({
	passage: passageId,
	nodes: list(slug, 1_000),
	voices: v.tupleWithRest([voiceShape], voiceShape),
	attitude: v.picklist(attitudes),
	region: v.picklist(regionKinds),
	note: v.nullable(text(2_000))
});
export type OurAnnotation = v.InferOutput<typeof ours>;

/** The annotations of a file and how many pages it names but does not hold; null when it holds none. */
export function readAnnotations(
	value: unknown
): { readonly annotations: readonly ReadAnnotation[]; readonly pagesElsewhere: number } | null {
	const lists: (readonly [path: string, items: readonly unknown[]])[] = [];
	let pagesElsewhere = 0;
	const page = (path: string, said: unknown): void => {
		if (isObject(said)) {
			if (Array.isArray(said.items)) lists.push([`${path}items`, said.items]);
			if (said.next !== undefined && said.next !== null) pagesElsewhere++;
		} else if (said !== undefined && said !== null) pagesElsewhere++;
	};
	if (Array.isArray(value)) lists.push(['', value]);
	else if (isObject(value)) {
		if (value.target !== undefined) lists.push(['', [value]]);
		else if (Array.isArray(value.rows)) lists.push(['rows', value.rows]);
		else {
			page('', value);
			page('first.', value.first);
		}
	}
	const annotations = lists.flatMap(([path, items]) => {
		const isAlone = path === '' && !Array.isArray(value);
		return items.map((item, index) => readAnnotation(item, isAlone ? '' : `${path}[${index}]`));
	});
	return annotations.some(({ targets }) => targets.length > 0) ? { annotations, pagesElsewhere } : null;
}

function readAnnotation(value: unknown, path: string): ReadAnnotation {
	const said = isObject(value) ? value : {};
	const motivation = wordOf(said.motivation) ?? 'commenting';
	const at = (key: string) => (path === '' ? key : `${path}.${key}`);
	const own = v.safeParse(ours, said.parallax);
	const addresses = [said.uri].flatMap((uri) => stringOf(uri) ?? []);
	return {
		path,
		bodies: [
			...entriesOf(said.body, at('body')).map(([entry, where]) => readBody(entry, where, motivation)),
			...textsOf(said.bodyValue, at('bodyValue'), motivation),
			...textsOf(said.text, at('text'), 'commenting'),
			...textsOf(said.tags, at('tags'), 'tagging')
		],
		targets: entriesOf(said.target, at('target')).map(([entry, where]) =>
			readTarget(entry, where, addresses)
		),
		ours: own.success ? own.output : null
	};
}

/** A body that is a string is an address, not a text. */
function readBody(value: unknown, path: string, motivation: string): AnnotationBody {
	const said = isObject(value) ? value : {};
	const isPlain = [undefined, 'text/plain', 'text/markdown'].includes(stringOf(said.format) ?? undefined);
	return { path, value: isPlain ? stringOf(said.value) : null, purpose: wordOf(said.purpose) ?? motivation };
}

/** Texts that stand for bodies; Hypothesis writes an empty one for none. */
function textsOf(value: unknown, path: string, purpose: string): readonly AnnotationBody[] {
	return entriesOf(value === '' ? null : value, path).map(([entry, where]) => {
		return { path: where, value: stringOf(entry), purpose };
	});
}

function readTarget(value: unknown, path: string, addresses: readonly string[]): AnnotationTarget {
	const said = isObject(value) ? value : { source: value };
	const source = isObject(said.source) ? said.source : { id: said.source };
	const names = [source.name, source.url, source.id].flatMap((name) => stringOf(name) ?? []);
	const found = { exact: null, prefix: null, position: null } as {
		-readonly [Key in 'exact' | 'prefix' | 'position']: AnnotationTarget[Key];
	};
	for (const selector of selectorsIn(said.selector)) {
		if (wordOf(selector.type) === 'TextQuoteSelector') {
			found.exact ??= stringOf(selector.exact);
			found.prefix ??= stringOf(selector.prefix);
		} else if (wordOf(selector.type) === 'TextPositionSelector') {
			const { start, end } = selector;
			if (isOffset(start) && isOffset(end) && start < end) found.position ??= { start, end };
		}
	}
	const all = [...names, ...addresses];
	const sha256 = stringOf(source.sha256);
	return {
		path,
		...found,
		names: all,
		sha256,
		url: all.find((name) => /^https?:\/\/\S+$/.test(name)) ?? null
	};
}

/** All selectors of a target, those that refine others among them; deeper than any tool nests them nothing is looked for. */
function selectorsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
	const found: Readonly<Record<string, unknown>>[] = [];
	let level = [value].flat().filter(isObject);
	for (let depth = 0; depth < 4 && level.length > 0; depth++) {
		found.push(...level);
		level = level.flatMap(({ refinedBy }) => [refinedBy].flat()).filter(isObject);
	}
	return found;
}

function entriesOf(value: unknown, path: string): readonly (readonly [entry: unknown, path: string])[] {
	if (value === undefined || value === null) return [];
	return Array.isArray(value)
		? value.map((entry: unknown, index) => [entry, `${path}[${index}]`] as const)
		: [[value, path]];
}

function isOffset(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function stringOf(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A word of the model, without the prefix of its vocabulary; of several the first. */
function wordOf(value: unknown): string | null {
	const [first] = [value].flat();
	return stringOf(first)?.replace(/^(oa:|http:\/\/www\.w3\.org\/ns\/oa#)/, '') ?? null;
}
