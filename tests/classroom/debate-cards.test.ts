import { expect, test } from 'vitest';
import { cardWords } from '#lib/classroom/card-words.ts';
import { cardsDocx } from '#lib/classroom/brief-docx.ts';
import { debateCards } from '#lib/classroom/debate-cards.ts';
import { indexDebate } from '#lib/debate/graph.ts';
import { passageText } from '#lib/source/slice.ts';
import { flagshipPack } from '#tests/pack/export/read-debates.ts';
import { unzip } from '#tests/tour/unzip.ts';

const { pack } = await flagshipPack();
const graph = indexDebate(pack.debate);
const whole = debateCards(graph, pack.version);
const { parts } = whole;
const cards = parts.flatMap((part) => (part.kind === 'card' ? [part.card] : []));

test('every claim stands under each position it serves, with every passage behind it, letter for letter', () => {
	for (const node of pack.debate.nodes.filter(({ type }) => type !== 'position')) {
		const under = parts.flatMap((part, index) =>
			part.kind === 'heading' && part.level === 'tag' && part.text === node.text ? [index] : []
		);
		expect(under).toHaveLength(Math.max(1, node.positions.length));
		for (const index of under) {
			const next = parts.slice(index + 1, index + 1 + node.passages.length);
			const shown = next.map((part) => (part.kind === 'card' ? part.card.passageId : ''));
			expect(shown.toSorted()).toEqual(node.passages.toSorted());
		}
	}
	expect(cards.length).toBeGreaterThan(60);
	for (const card of cards) {
		const { source, passage } = graph.passage(card.passageId)!;
		expect(cardWords(card)).toBe(passageText(source, passage));
	}
});

test('the Word file holds every card', async () => {
	const files = unzip(await cardsDocx(whole, 'A4'));
	const xml = files.get('word/document.xml')!.toString('utf8');
	const text = xml
		.replace(/<[^>]+>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
	for (const card of cards) expect(text).toContain(cardWords(card).replace(/\r\n?|\n/g, ''));
	expect(xml.split('w:val="Card"').length - 1).toBe(cards.length);
});
