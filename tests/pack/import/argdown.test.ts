import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Debate } from '#lib/debate/model.ts';
import { argdownOf } from '#lib/pack/export/argdown.ts';
import type { Import } from '#lib/pack/import-result.ts';
import { argdownImporter } from '#lib/pack/import/argdown.ts';
import type { PackDraft } from '#lib/pack/pack-draft.ts';
import { inProject } from '#commands/project.js';
import { flagshipPack, generatedPack } from '#tests/pack/export/read-debates.ts';
import { brought, checkReading } from './check-import.ts';

const nodeItems = new Set(['claim', 'argument']);

async function read(text: string, name = 'map.argdown'): Promise<Import> {
	const reading = await argdownImporter.read(brought(text, name));
	await checkReading(reading, text.split('\n').length, nodeItems);
	if (!reading.ok) throw new Error(reading.refusal.message);
	return reading.value;
}

/** `line fate what name`, as the loss list says it. */
function inLines({ items }: Import): readonly string[] {
	return items.map(({ line, fate, what, name }) => `${line ?? 'ours'} ${fate} ${what} ${name}`.trim());
}

/** The map of a debate, however it came about. */
function bare({ map: { nodes, relations } }: Pick<PackDraft, 'map'>) {
	return {
		nodes: nodes.map((node) => ({ ...node, line: 0 })),
		relations: relations
			.map((relation) => ({ ...relation, line: 0 }))
			.toSorted((a, b) => (a.id < b.id ? -1 : 1))
	};
}

async function roundTrip(debate: Debate) {
	const text = argdownOf(debate, { version: '0123456789ab', around: null });
	const came = await read(text);
	expect(bare(came.draft)).toEqual(bare({ map: debate }));
	const { id, title, question, positions } = came.draft.debate;
	expect({ id, title, question }).toEqual({ id: debate.id, title: debate.title, question: debate.question });
	expect(positions.map((position) => position.id).toSorted()).toEqual(
		debate.positions.map((each) => each.id).toSorted()
	);
	const lost = came.items.filter(({ fate }) => fate !== 'kept');
	expect([...new Set(lost.map(({ what, fate }) => `${fate} ${what}`))]).toEqual(['dropped comment']);
}

describe('the Argdown importer', () => {
	test('accounts for every part of a file of another tool', async () => {
		const text = await readFile(inProject('tests/fixtures/import/sunday-library.argdown'), 'utf8');
		const came = await read(text);
		expect(inLines(came)).toEqual([
			'2 kept setting title: Should the library open on Sundays?',
			'3 dropped setting author: A reader',
			'4 dropped setting model:',
			'8 dropped heading # Should the library open on Sundays? #library {isGroup: true}',
			'10 dropped comment Collected at the town meeting, and sorted afterwards.',
			'13 dropped data source: "minutes, p. 3"',
			'13 guessed claim Open on Sundays',
			'13 dropped tag #pro',
			'14 dropped comment said twice',
			'14 kept argument People have time',
			'14 kept relation People have time supports Open on Sundays',
			'15 dropped emphasis quiet',
			'15 guessed claim Many shops have found Sundays quiet.',
			'15 kept relation Many shops have found Sundays quiet. speaks against People have time',
			'16 dropped link https://example.org/survey_2024',
			'16 guessed claim See the survey, question 4.',
			'16 kept relation See the survey, question 4. supports Many shops have found Sundays quiet.',
			'17 guessed argument Families go out',
			'17 kept relation Families go out undercuts the step People have time',
			'18 dropped data strength: "0.4"',
			'18 kept data id: "staff-must-work"',
			'18 kept argument Staff',
			'18 kept relation Staff speaks against Open on Sundays',
			'20 kept reference Keep Sundays free',
			'20 dropped relation Open on Sundays contradicts Keep Sundays free',
			'22 guessed claim Keep Sundays free',
			'22 dropped tag #con',
			'24 dropped heading ## The cost',
			'26 kept argument Heating',
			'26 dropped tag #con',
			'26 dropped tag #town-hall',
			'27 kept reference Open on Sundays',
			'27 kept relation Heating speaks against Open on Sundays',
			'29 kept reference Heating',
			'31 guessed claim The hall is heated by oil.',
			'32 guessed claim Oil is dear',
			'33 dropped inference rule Adding up {uses: [1, 2]}',
			'33 kept step The hall is heated by oil., Oil is dear ⇒ Heating costs much',
			'36 guessed claim Heating costs much',
			'37 kept reference Open on Sundays',
			'37 merged relation Heating costs much speaks against Open on Sundays',
			'39 guessed claim Volunteers have offered to help.',
			'39 guessed argument Step to: Staff need not work',
			'40 dropped inference rule practical reasoning',
			'40 kept step Volunteers have offered to help. ⇒ Staff need not work',
			'41 guessed claim Staff need not work',
			'42 kept reference Staff',
			'42 kept relation Staff need not work speaks against Staff',
			'44 guessed claim The mayor has not been asked.',
			'46 dropped sentence The doors should be open all week.',
			'48 dropped line + An orphan line.',
			'ours guessed positions served',
			'ours guessed question Should the library open on Sundays?'
		]);
		expect(came.draft.map.relations.map(({ id }) => id)).toEqual([
			'people-have-time.supports.open-on-sundays',
			'many-shops-have-found-sundays-quiet.attacks.people-have-time',
			'see-the-survey-question-4.supports.many-shops-have-found-sundays-quiet',
			'families-go-out.undercuts.people-have-time.supports.open-on-sundays',
			'staff-must-work.attacks.open-on-sundays',
			'heating-costs-much.attacks.open-on-sundays',
			'oil-is-dear+the-hall-is-heated-by-oil.supports.heating',
			'heating.supports.heating-costs-much',
			'volunteers-have-offered-to-help.supports.step-to-staff-need-not-work',
			'step-to-staff-need-not-work.supports.staff-need-not-work',
			'staff-need-not-work.attacks.staff-must-work'
		]);
	});

	test('gives back the flagship but for what Argdown cannot hold', async () => {
		await roundTrip((await flagshipPack()).pack.debate);
	});

	test('gives back any generated debate', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 10, max: 120 }), fc.nat(10_000), async (nodes, seed) => {
				await roundTrip((await generatedPack({ nodes, seed })).pack.debate);
			}),
			{ numRuns: 40 }
		);
	});

	test.each([
		['nothing', '', 'The file holds no claim'],
		['a heading alone', '# Title\n', 'The file holds no claim'],
		['what Argdown cannot read', '+ [A]: b\n', 'The file holds no claim'],
		['a bell', '[A]: \u0007\n', 'invisible character U+0007'],
		['too many lines', 'a\n'.repeat(90_000), '80000 are allowed']
	])('refuses %s in a sentence', async (_, text, sentence) => {
		const reading = await argdownImporter.read(brought(text));
		await checkReading(reading, 1, nodeItems);
		expect(!reading.ok && reading.refusal.message).toContain(sentence);
	});

	test('one sentence is a debate of it and its denial', async () => {
		const { draft } = await read('Cats are fine.\n', 'cats-and-dogs.argdown');
		expect(draft.debate).toMatchObject({ id: 'cats-and-dogs', title: 'cats and dogs' });
		expect(draft.debate.positions.map(({ name }) => name)).toEqual([
			'Cats are fine.',
			'Against: Cats are fine.'
		]);
	});
});
