import { describe, expect, test } from 'vitest';
import { carneadesImporter } from '#lib/pack/import/carneades.ts';
import { writePack } from '#lib/pack/write-pack.ts';
import { broughtFile, importOf } from './brought-file.ts';
import { fatesOf, fixtureFile, placesOf } from './fixture-files.ts';

const read = (text: string) => carneadesImporter.read(broughtFile('graph.yml', text));

describe('an argument graph of Carneades', () => {
	test('has its statements, arguments, undercutters and issues', async () => {
		const file = fixtureFile('sunday-library-carneades.yaml', false);
		expect(carneadesImporter.recognises(file)).toBe(true);
		const result = await importOf(carneadesImporter, file);
		const { debate, map } = result.draft;
		expect(debate.title).toBe('The library on Sundays');
		expect(debate.summary).toBe('A small graph, made for tests.');
		expect(debate.positions.map(({ name }) => name)).toEqual([
			'The library should be open on Sundays.',
			'The library should stay shut on Sundays.'
		]);
		expect(map.relations.map(({ id }) => id)).toEqual([
			'families-are-free-on-sundays+families-use-the-library-when-they-are-free.supports.argument-a1',
			'argument-a1.supports.the-library-should-be-open-on-sundays',
			'what-families-do-on-sundays-is-not-known.undercuts.argument-a1.supports.the-library-should-be-open-on-sundays',
			'one-more-day-costs-too-much.supports.argument-a2',
			'argument-a2.supports.the-library-should-stay-shut-on-sundays',
			'river.supports.argument-a3',
			'argument-a3.supports.what-families-do-on-sundays-is-not-known',
			'one-more-day-costs-too-much.attacks.the-roof-is-paid-for',
			'the-roof-is-paid-for.attacks.one-more-day-costs-too-much'
		]);
		expect(map.nodes.find(({ id }) => id === 'argument-a2')?.text).toBe(
			'A town that spends more than it has harms everybody.'
		);
		expect((await writePack(result.draft)).left).toEqual([]);
	});

	test('is accounted for, part by part, by line', async () => {
		const file = fixtureFile('sunday-library-carneades.yaml', false);
		const result = await importOf(carneadesImporter, file);
		const lines = new TextDecoder().decode(file.bytes).split('\n');
		const places = [...placesOf(result).values()];
		for (const { what, line, name } of places) {
			// An entry of a list stands in the line of its section here.
			const words = what === 'assumptions' ? what : what === 'statement' ? '' : name;
			expect(lines[line! - 1]).toContain(words);
		}
		expect(places.map(({ line }) => line)).toEqual(
			places.map(({ line }) => line).toSorted((a, b) => a! - b!)
		);
		expect(fatesOf(result, 'setting')).toEqual(['title: kept', 'notes: kept', 'source: dropped']);
		expect(fatesOf(result, 'argument')).toEqual(['a1: guessed', 'a2: guessed', 'a3: guessed', 'a4: dropped']);
		expect(fatesOf(result, 'issue')).toEqual(['i1: guessed', 'i2: guessed']);
		expect(fatesOf(result, 'statement').at(-1)).toBe('river: guessed');
		for (const [what, count] of [
			['statement', 8],
			['assumptions', 2],
			['references', 1],
			['tests', 2]
		] as const)
			expect(places.filter((item) => item.what === what)).toHaveLength(count);
		const a1 = places.find(({ name }) => name === 'a1')!;
		expect(a1.message).toContain('scheme (practical_reasoning)');
		expect(places.find(({ name }) => name === 'a2')!.message).toContain('weight');
	});

	test('that is no YAML, no graph, or a trap is refused by its line', async () => {
		const refusals = [
			['statements:\n  a: [\n', 3, 'not YAML'],
			['statements:\n  a: x\n  a: y\n', 3, 'twice'],
			['statements: &a\n  b: *a\n', 2, 'alias'],
			['statements: !!js/function x\n', 1, 'tag'],
			[`statements: ${'['.repeat(500)}`, 1, 'nested'],
			['statements:\n', null, 'no statements'],
			['- a\n- b\n', null, 'no statements']
		] as const;
		for (const [text, line, words] of refusals) {
			const reading = await read(text);
			if (reading.ok) throw new Error(`It was read: ${text}`);
			expect(reading.refusal.message).toContain(words);
			expect(reading.refusal.line).toBe(line);
			expect(reading.refusal.hint).not.toBe('');
		}
	});
});
