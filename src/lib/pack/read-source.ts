import type { Problem } from '#lib/debate/problem.ts';
import { lineStarts } from '#lib/source/lines.ts';
import type { Source } from '#lib/source/model.ts';
import { overlaps, regionsOf } from '#lib/source/regions.ts';
import type { Shaped } from './check-shape.ts';
import { problem, type Checked } from './report-problem.ts';
import { resolvePassages } from './resolve-passages.ts';
import { asVoice } from './resolve-voices.ts';
import type { SourceFile } from './schemas/source-file.ts';

/** A description of a source together with the document it describes. */
export interface DescribedDocument {
	readonly id: string;
	readonly shaped: Shaped<SourceFile>;
	readonly text: string;
	/** Of the document's bytes, as stored. */
	readonly sha256: string;
}

/** Puts a source together: its document is the one described, its regions fit, its passages are its own words; `patience` as in `resolvePassages`. */
export function readSource(
	{ id, shaped, text, sha256 }: DescribedDocument,
	patience: number
): Checked<Source> {
	const { value: file, at } = shaped;
	const problems: Problem[] = [];
	if (sha256 !== file.sha256) {
		const message = `${file.file ?? `${id}.txt`} has the sha256 ${sha256}.`;
		problems.push(problem('source-changed', at(['sha256']), message));
	}
	const named = file.regions.map(({ kind, lines }) => ({ kind, ...lines }));
	const count = lineStarts(text).length;
	const twice = new Set(overlaps(named).map(([, second]) => second));
	for (const [index, lines] of named.entries()) {
		if (lines.lastLine > count) {
			const message = `The document has ${count} lines, not ${lines.lastLine}.`;
			problems.push(problem('region-out-of-range', at(['regions', index, 'lines']), message));
		}
		if (twice.has(lines)) {
			const message = 'Another region names some of these lines already.';
			problems.push(problem('region-overlap', at(['regions', index, 'lines']), message));
		}
	}
	const author = asVoice(file.author);
	const regions = regionsOf(text, named);
	const place = (index: number, key: string) =>
		at(key === '' ? ['passages', index] : ['passages', index, key]);
	const passages = resolvePassages({ id, text, author, regions }, file.passages, place, patience);
	return {
		value: {
			id,
			shortName: file.shortName,
			sha256,
			title: file.title,
			author,
			publisher: file.publisher,
			date: file.date,
			type: file.type,
			url: file.url ?? null,
			rights: file.rights,
			note: file.note ?? null,
			text,
			regions,
			passages: passages.value
		},
		problems: [...problems, ...passages.problems]
	};
}
