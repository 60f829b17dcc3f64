import { describe, expect, test } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { starterTour } from '#lib/pack/starter-tour.ts';
import { goodFiles } from '#tests/pack/fixture-packs.ts';
import { flagshipFiles, flagshipId } from '#tests/seeds/flagship.ts';

/** The good pack with one more tour. */
async function withTour(tour: string) {
	const files = new Map(await goodFiles());
	files.set('tours/02-more.yaml', new TextEncoder().encode(tour));
	return readPack(files, 'good');
}

const everyKind = `
title: Every kind
aim: evidence
minutes: 9
summary: One question of each kind.
steps:
  - id: before
    was: [stance, first]
    title: Before
    text: Where do you stand?
    show: [close-it, keep-it-open]
    ask: { kind: stance, prompt: Where?, moment: before }
    next: [{ to: whose, when: { before: leans-close-it } }, { to: pick }]
  - id: pick
    title: Pick
    text: Choose.
    show: [crossings]
    ask:
      kind: choice
      prompt: Which?
      choices: [{ id: a, label: A, cites: [letter/traffic] }, { id: b, label: B, feedback: Well. }]
    next: whose
  - id: whose
    title: Whose
    text: Who speaks?
    ask:
      kind: who-said-it
      prompt: Who?
      passages: [letter/sound, report/danger]
      decoys: [letter/traffic]
      notes: { letter/sound: "*Ours.*" }
    next: hits
  - id: hits
    title: Hits
    text: What does it hit?
    ask: { kind: claim-or-step, prompt: What?, objections: [{ objection: another-bridge, to: minutes-count }] }
    next: sort
  - id: sort
    title: Sort
    text: Sort.
    ask: { kind: sort, prompt: What kind?, nodes: [people-first, crossings, minutes-count] }
    next: suppose
  - id: suppose
    title: Suppose
    text: Suppose.
    ask: { kind: predict, prompt: What falls?, accept: [nobody-buys], reject: [path-is-narrow], options: [shops-need-cars, crossings, path-is-narrow] }
    next: words
  - id: words
    title: Words
    text: Say it.
    ask: { kind: restate, prompt: Say it., position: close-it, passages: [letter/traffic, letter/shops, report/danger] }
    next: evidence
  - id: evidence
    title: Evidence
    text: Pick.
    ask: { kind: pick-evidence, prompt: Which?, claim: people-first, passages: [letter/shops, letter/traffic, report/danger] }
    next: end
  - id: end
    title: End
    text: The end.
    show: [crossings]
`;

describe('a tour with a question of every kind', () => {
	test('is read without a problem, and answered from the map', async () => {
		const { pack, problems } = await withTour(everyKind);
		expect(problems).toEqual([]);
		const tour = pack?.tours.find(({ id }) => id === 'more');
		const askOf = (id: string) => tour?.steps.find((step) => step.id === id)?.ask;
		expect(tour?.steps[0].was).toEqual(['stance', 'first']);
		expect(askOf('before')).toMatchObject({ positions: [{ id: 'close-it' }, { id: 'keep-it-open' }] });
		expect(askOf('pick')).toMatchObject({
			choices: [{ to: null, cites: ['letter/traffic'] }, { cites: [] }]
		});
		expect(askOf('whose')).toMatchObject({
			key: { 'letter/sound': 'The mayor', 'report/danger': 'Ada Planner' }
		});
		expect(askOf('hits')).toMatchObject({ key: { 'another-bridge': 'step' } });
		expect(askOf('sort')).toMatchObject({
			key: { 'people-first': 'value', crossings: 'fact', 'minutes-count': 'policy' }
		});
		expect(askOf('suppose')).toMatchObject({
			key: ['path-is-narrow'],
			effects: {
				'shops-need-cars': { before: 'out', after: 'out' },
				crossings: { before: 'in', after: 'in' },
				'path-is-narrow': { before: 'in', after: 'out' }
			}
		});
		expect(askOf('words')).toMatchObject({ least: 1 });
		expect(askOf('evidence')).toMatchObject({ key: ['letter/traffic'] });
	});

	test('meets by its questions what it asks about', async () => {
		const alone = everyKind.replace('    show: [close-it, keep-it-open]\n', '    show: [fact:cars-a-day]\n');
		expect((await withTour(alone)).problems).toEqual([]);
		const oneSided = `title: One side\naim: policy\nminutes: 1\nsummary: One.\nsteps:
  - id: whose
    title: Whose
    text: Who?
    ask: { kind: who-said-it, prompt: Who?, passages: [report/danger, letter/traffic], decoys: [report/ambulance] }
    next: end
  - id: end
    title: End
    text: End.
    show: [people-first]
`;
		const { problems } = await withTour(oneSided);
		expect(problems.map(({ code, line }) => [code, line])).toEqual([['tour-one-sided', 11]]);
	});
});

describe('a tour to begin with', () => {
	test('passes every check, in a small debate', async () => {
		const { pack } = await readPack(await goodFiles(), 'good');
		if (!pack) throw new Error('The good pack has errors.');
		const { problems } = await withTour(starterTour(indexDebate(pack.debate), 'more'));
		expect(problems).toEqual([]);
	});

	test('begins in the flagship with a side the student does not hold, and meets all three either way', async () => {
		const files = await flagshipFiles();
		const { pack } = await readPack(files, flagshipId);
		if (!pack) throw new Error('The flagship has errors.');
		const graph = indexDebate(pack.debate);
		const more = new Map(files);
		more.set('tours/99-more.yaml', new TextEncoder().encode(starterTour(graph, 'more')));
		const reading = await readPack(more, pack.debate.id);
		expect(reading.problems.filter(({ file }) => file === 'tours/99-more.yaml')).toEqual([]);
		const start = reading.pack?.tours.find(({ id }) => id === 'more')?.steps[0];
		const [first] = pack.debate.positions;
		expect(start?.next).toEqual([
			{ to: 'case-2', when: { before: `leans-${first?.id ?? ''}` } },
			{ to: 'case-1', when: {} }
		]);
	});
});
