import type { Debate } from '#lib/debate/model.ts';
import { plainCitation } from '#lib/source/plain-citation.ts';
import { writeMap } from '#lib/pack/write-map.ts';

/** What an export says about itself. */
export interface ExportOrigin {
	readonly version: string;
	/** Title of the node it was made around; null for a whole debate. */
	readonly around: string | null;
}

/** The map of a debate as Argdown, with a comment on what it is and where the quotations are. */
export function argdownOf(debate: Debate, { version, around }: ExportOrigin): string {
	const { text, left } = writeMap(debate);
	const head = [
		debate.title,
		debate.question,
		`Debate ${debate.id} of Parallax, version ${version}.`,
		...(around === null ? [] : [`Only “${around}” and what is one step away from it.`]),
		'',
		'The sentences are the editors’; none is a quotation. `passages` names the quotations behind a sentence as',
		'document/passage. Their words, who speaks and where they stand are in annotations.jsonld of the same debate.',
		...(debate.sources.length > 0 ? ['', 'The documents:'] : []),
		...debate.sources.map((source) => `${source.id}: ${plainCitation(source, null)}`),
		...(left.length > 0 ? ['', 'Left out, because Argdown has no words for it:', ...left] : [])
	];
	return `${head.map(comment).join('\n')}\n\n${text}`;
}

function comment(line: string): string {
	return `// ${line.replace(/\s+/g, ' ')}`.trimEnd();
}
