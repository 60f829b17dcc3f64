import { describe, expect, test } from 'vitest';
import { claimsJsonLd, type Thing } from '#lib/pack/export/claims-json-ld.ts';
import { passageText } from '#lib/source/slice.ts';
import { flagshipPack, generatedPack } from './read-debates.ts';

const origin = { version: '0123456789ab', around: null };

describe.each([
	['the flagship', () => flagshipPack()],
	['a generated debate', () => generatedPack({ nodes: 150, seed: 2 })]
])('claims of %s in the words of schema.org', (_, debateOf) => {
	test('are all there, and every quotation is a slice of its document', async () => {
		const { debate } = (await debateOf()).pack;
		const file = JSON.parse(JSON.stringify(claimsJsonLd(debate, origin)));
		expect(file['@context']).toBe('https://schema.org');
		const graph: readonly Thing[] = file['@graph'];
		const of = (type: string) => graph.filter((thing) => thing['@type'] === type);
		expect(of('Claim').map(({ identifier }) => identifier)).toEqual(debate.nodes.map(({ id }) => id));
		const quotations = new Map(of('Quotation').map((thing) => [thing.identifier, thing]));
		const documents = new Map(debate.sources.map((source) => [source.id, source]));
		for (const source of debate.sources)
			for (const passage of source.passages) {
				const quotation = quotations.get(passage.id)!;
				expect(quotation.text).toBe(passageText(source, passage));
				const [first] = passage.voices;
				expect((quotation.spokenByCharacter as Thing | undefined)?.name).toBe(first.name ?? undefined);
				const whole = graph.find((thing) => thing['@id'] === (quotation.isPartOf as Thing)['@id']);
				expect(documents.get(whole?.identifier as string)?.id).toBe(source.id);
			}
		const ids = graph.map((thing) => thing['@id']);
		expect(new Set(ids).size).toBe(ids.length);
		for (const [index, claim] of of('Claim').entries()) {
			const appearances = ((claim.appearance as readonly Thing[] | undefined) ?? []).map(
				(thing) => thing['@id']
			);
			const named = debate.nodes[index]!.passages.map((id) => quotations.get(id)!['@id']);
			expect(appearances).toEqual(named);
		}
	});

	test('name no author that the document does not name', async () => {
		const { debate } = (await debateOf()).pack;
		const graph = claimsJsonLd(debate, origin)['@graph'];
		for (const { id, author, title } of debate.sources) {
			const written = graph.find((thing) => thing.identifier === id && !('text' in thing))!;
			expect((written.author as Thing | undefined)?.name).toBe(author.name ?? undefined);
			expect(written.name).toBe(title ?? undefined);
		}
	});
});
