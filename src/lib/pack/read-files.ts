import type { Problem } from '#lib/debate/problem.ts';
import type * as v from 'valibot';
import { checkShape, type Shaped } from './check-shape.ts';
import { decodeDocument, decodeFile } from './decode-file.ts';
import { lintArgdown } from './lint-argdown.ts';
import type { PackFiles } from './pack.ts';
import { parseArgdown, type ArgdownMap } from './parse-argdown.ts';
import { readYaml } from './read-yaml.ts';
import type { DescribedDocument } from './read-source.ts';
import { problem, type Checked } from './report-problem.ts';
import { debateFile, type DebateFile } from './schemas/debate-file.ts';
import { factsFile, type FactEntry } from './schemas/facts-file.ts';
import { sourceFile } from './schemas/source-file.ts';
import { tourFile, type TourFile } from './schemas/tour-file.ts';
import { sha256 } from './sha256.ts';
import type { PackLayout } from './sort-files.ts';

/** The files of a pack, each read by itself; nothing is yet known of how they fit together. */
export interface ReadFiles {
	readonly debate: Shaped<DebateFile>;
	readonly map: ArgdownMap;
	/** null: no facts.yaml. */
	readonly facts: Shaped<readonly FactEntry[]> | null;
	readonly documents: readonly DescribedDocument[];
	readonly tours: readonly {
		readonly tour: PackLayout['tours'][number];
		readonly shaped: Shaped<TourFile>;
	}[];
}

/** Decodes, parses and shapes every file; `value` is null when one of them cannot be read. */
export async function readFiles(layout: PackLayout, files: PackFiles): Promise<Checked<ReadFiles | null>> {
	const bytesOf = (file: string) => files.get(file) ?? new Uint8Array();
	const debate = readShaped(debateFile, layout.debate, bytesOf(layout.debate));
	const map = readMap(layout.map, bytesOf(layout.map));
	const facts = layout.facts === null ? null : readShaped(factsFile, layout.facts, bytesOf(layout.facts));
	const documents = await readDocuments(layout, files);
	const tours = layout.tours.map((tour) => ({
		tour,
		read: readShaped(tourFile, tour.file, bytesOf(tour.file))
	}));
	const problems = [
		...debate.problems,
		...map.problems,
		...(facts?.problems ?? []),
		...documents.problems,
		...tours.flatMap(({ read }) => read.problems)
	];
	const shapedTours = tours.flatMap(({ tour, read }) => (read.value ? [{ tour, shaped: read.value }] : []));
	const unread = facts?.value === null || documents.value === null || shapedTours.length < tours.length;
	if (!debate.value || !map.value || !documents.value || unread) return { value: null, problems };
	return {
		value: {
			debate: debate.value,
			map: map.value,
			facts: facts?.value ?? null,
			documents: documents.value,
			tours: shapedTours
		},
		problems
	};
}

function readShaped<Schema extends v.GenericSchema>(
	schema: Schema,
	file: string,
	bytes: Uint8Array
): Checked<Shaped<v.InferOutput<Schema>> | null> {
	const text = decodeFile(file, bytes);
	if (text.value === null) return { value: null, problems: text.problems };
	const data = readYaml(file, text.value);
	return data.value ? checkShape(schema, data.value) : { value: null, problems: data.problems };
}

function readMap(file: string, bytes: Uint8Array): Checked<ArgdownMap | null> {
	const text = decodeFile(file, bytes);
	if (text.value === null) return { value: null, problems: text.problems };
	const traps = lintArgdown(file, text.value);
	return traps.length > 0 ? { value: null, problems: traps } : parseArgdown(file, text.value);
}

async function readDocuments(
	layout: PackLayout,
	files: PackFiles
): Promise<Checked<readonly DescribedDocument[] | null>> {
	const problems: Problem[] = [];
	const documents: DescribedDocument[] = [];
	const described = new Set<string>();
	for (const { id, file } of layout.sources) {
		const shaped = readShaped(sourceFile, file, files.get(file) ?? new Uint8Array());
		problems.push(...shaped.problems);
		if (!shaped.value) continue;
		const name = shaped.value.value.file ?? `${id}.txt`;
		const at = shaped.value.at(['file']);
		if (/[/\\]|^\.\.?$/.test(name)) {
			problems.push(problem('unsafe-path', at, `${JSON.stringify(name)} is not the plain name of a file.`));
			continue;
		}
		const bytes = layout.documents.includes(`sources/${name}`) ? files.get(`sources/${name}`) : undefined;
		if (!bytes) {
			problems.push(problem('missing-file', at, `There is no document sources/${name}.`));
			continue;
		}
		described.add(`sources/${name}`);
		const text = decodeDocument(`sources/${name}`, bytes);
		problems.push(...text.problems);
		if (text.value === null) continue;
		documents.push({ id, shaped: shaped.value, text: text.value, sha256: await sha256(bytes) });
	}
	const complete = documents.length === layout.sources.length;
	if (complete) {
		for (const path of layout.documents.filter((document) => !described.has(document))) {
			const message = 'No source describes this document.';
			problems.push(problem('unexpected-file', { file: path, line: 1, path: '' }, message));
		}
	}
	return { value: complete ? documents : null, problems };
}
