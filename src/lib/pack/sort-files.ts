import type { Problem } from '#lib/debate/problem.ts';
import { problem, wholeFile, type Checked } from './report-problem.ts';
import { slugPattern } from './schemas/values.ts';

/** Which file is what, known from its path alone. */
export interface PackLayout {
	readonly debate: string;
	readonly map: string;
	/** null: the debate has no questions of fact. */
	readonly facts: string | null;
	/** `sources/*.yaml`, in the order of their names. */
	readonly sources: readonly { readonly id: string; readonly file: string }[];
	/** `sources/*.txt` */
	readonly documents: readonly string[];
	/** `tours/NN-slug.yaml`, in the order of their numbers. */
	readonly tours: readonly { readonly id: string; readonly order: number; readonly file: string }[];
}

const safePath = /^[^/\\\p{Cc}]+(\/[^/\\\p{Cc}]+)*$/u;
const tourName = /^(\d{2})-(.+)$/;
/** Allowed beside the files of the format, and not read. */
export const bystanders: ReadonlySet<string> = new Set(['README.md', 'LICENSE', 'LICENSE.md', 'LICENSE.txt']);

/** Sorts the paths of a pack; `value` is null when a file is missing that nothing can be read without. */
export function sortFiles(paths: Iterable<string>): Checked<PackLayout | null> {
	const problems: Problem[] = [];
	const sources: { id: string; file: string }[] = [];
	const documents: string[] = [];
	const tours: { id: string; order: number; file: string }[] = [];
	const all = new Set([...paths].sort());

	for (const file of all) {
		const [folder = '', name, ...deeper] = file.split('/');
		const stem = name?.replace(/\.(yaml|txt)$/, '') ?? '';
		if (!safePath.test(file) || file.split('/').includes('..')) {
			problems.push(
				problem('unsafe-path', wholeFile(file), 'The path leads out of the pack or hides what it is.')
			);
		} else if (folder === 'sources' && deeper.length === 0 && name?.endsWith('.txt')) {
			documents.push(file);
		} else if (folder === 'sources' && deeper.length === 0 && name?.endsWith('.yaml')) {
			if (slugPattern.test(stem)) sources.push({ id: stem, file });
			else problems.push(badName(file, 'sources/<slug>.yaml'));
		} else if (folder === 'tours' && deeper.length === 0 && name?.endsWith('.yaml')) {
			const [, number = '', slug = ''] = tourName.exec(stem) ?? [];
			if (slugPattern.test(slug)) tours.push({ id: slug, order: Number(number), file });
			else problems.push(badName(file, 'tours/NN-slug.yaml, such as tours/01-first-steps.yaml'));
		} else if (!['debate.yaml', 'map.argdown', 'facts.yaml'].includes(file) && !bystanders.has(file)) {
			problems.push(
				problem('unexpected-file', wholeFile(file), `${file} is no file of a pack and is not read.`)
			);
		}
	}
	for (const [index, tour] of tours.entries()) {
		const twin = tours.slice(0, index).find(({ id, order }) => id === tour.id || order === tour.order);
		if (twin) {
			const message = `${twin.file} has the same ${twin.id === tour.id ? 'name' : 'number'}.`;
			problems.push(problem('duplicate-id', wholeFile(tour.file), message));
		}
	}
	for (const needed of ['debate.yaml', 'map.argdown']) {
		if (!all.has(needed)) problems.push(problem('missing-file', wholeFile(needed), `${needed} is missing.`));
	}
	const complete = all.has('debate.yaml') && all.has('map.argdown');
	const facts = all.has('facts.yaml') ? 'facts.yaml' : null;
	return {
		value: complete ? { debate: 'debate.yaml', map: 'map.argdown', facts, sources, documents, tours } : null,
		problems
	};
}

function badName(file: string, expected: string): Problem {
	return problem('bad-file-name', wholeFile(file), `The file must be named ${expected}.`);
}
