import { describe, expect, test } from 'vitest';
import { cardsDocx } from '#lib/classroom/brief-docx.ts';
import { debateCards } from '#lib/classroom/debate-cards.ts';
import { indexDebate } from '#lib/debate/graph.ts';
import { debateCardsImporter } from '#lib/pack/import/debate-cards.ts';
import { flagshipPack } from '#tests/pack/export/read-debates.ts';
import { broughtFile, importOf } from './brought-file.ts';

describe('x', () => {
	test('ours', async () => {
		const { pack } = await flagshipPack();
		const docx = await cardsDocx(debateCards(indexDebate(pack.debate), pack.version), 'A4');
		const file = broughtFile(
			'cards.docx',
			new Uint8Array(docx),
			new Map(pack.debate.sources.map(({ id, text }) => [id, text]))
		);
		expect(debateCardsImporter.recognises(file)).toBe(true);
		const { draft, items } = await importOf(debateCardsImporter, file);
		const count: Record<string, number> = {};
		for (const i of items)
			count[`${i.what} ${i.fate} ${i.message}`] = (count[`${i.what} ${i.fate} ${i.message}`] ?? 0) + 1;
		console.log(count, draft.debate.positions, draft.map.nodes.length, pack.debate.nodes.length);
		console.log(
			items.filter((i) => i.what === 'card' && i.fate === 'dropped').slice(0, 4),
			pack.debate.sources.flatMap((s) => s.passages).length,
			draft.sources.flatMap((s) => s.passages).length
		);
		console.log(draft.map.nodes.slice(0, 5));
	});
});
