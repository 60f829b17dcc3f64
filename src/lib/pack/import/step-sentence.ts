import type { DebateNode } from '#lib/debate/model.ts';

/** So many premises are named in a sentence. */
const named = 5;

/** Our sentence for an argument of which the file only says what it leads from and to: it adds no reason of its own. */
export function stepSentence(
	premises: readonly Pick<DebateNode, 'title'>[],
	verb: 'supports' | 'speaks against',
	conclusion: Pick<DebateNode, 'title'> | null
): string {
	const quoted = ({ title }: Pick<DebateNode, 'title'>) => `“${title}”`;
	const more = premises.length > named ? ' and more' : '';
	const from = premises.slice(0, named).map(quoted).join(', ') || 'Something that is not stated';
	return `${from}${more} ${verb} ${conclusion ? quoted(conclusion) : 'what follows'}.`;
}
