import { headOf } from '#lib/components/ui/node-head.ts';
import type { DebateNode, Position } from '#lib/debate/model.ts';
import { countInWords, listInWords } from '#lib/debate/plain-words.ts';

/** A box in words, to be read out: its title, what it is, what a note says, whom it serves, what stands behind it. */
export function boxLabel(
	node: Pick<DebateNode, 'type' | 'kind' | 'implicit' | 'title' | 'positions'>,
	positions: readonly Position[],
	quotations: number,
	hidden: number,
	note = ''
): string {
	const served = positions.filter(({ id }) => node.positions.includes(id));
	return [
		`${node.title} (${headOf(node)})`,
		note,
		served.length > 0 && node.type !== 'position'
			? `serves ${listInWords(served.map(({ shortName }) => shortName))}`
			: '',
		node.type === 'position' ? '' : countInWords(quotations, 'quotation'),
		hidden > 0 ? `${hidden} folded away behind it` : ''
	]
		.filter(Boolean)
		.join('. ');
}
