import type { FactAnswer, FactQuestion, FactStatus } from '#lib/debate/model.ts';
import type { Problem } from '#lib/debate/problem.ts';
import { foldText } from '#lib/source/fold-text.ts';
import type { Shaped } from './check-shape.ts';
import { unfitPassage, type KnownIds } from './known-ids.ts';
import { problem, type Checked } from './report-problem.ts';
import type { FactEntry } from './schemas/facts-file.ts';

/** The questions of fact with each document's answer and whether they agree. `known.facts` is not looked at. */
export function readFacts(
	{ value: entries, at }: Shaped<readonly FactEntry[]>,
	known: KnownIds
): Checked<readonly FactQuestion[]> {
	const problems: Problem[] = [];
	const facts = new Map<string, FactQuestion>();
	for (const [index, { id, question, note, bearsOn, answers }] of entries.entries()) {
		if (facts.has(id))
			problems.push(problem('duplicate-id', at([index, 'id']), `The fact ${id} stands here twice.`));
		for (const [n, node] of bearsOn.entries()) {
			if (known.nodes.has(node)) continue;
			problems.push(
				problem('unknown-node', at([index, 'bearsOn', n]), `There is no claim or argument ${node}.`)
			);
		}
		const seen = new Set<string>();
		for (const [n, { passage }] of answers.entries()) {
			const place = at([index, 'answers', n, 'passage']);
			const unfit = unfitPassage(passage, known, place, 'The answer');
			if (unfit) problems.push(unfit);
			if (seen.has(passage))
				problems.push(problem('duplicate-answer', place, `${passage} answers here twice.`));
			seen.add(passage);
		}
		const [first, ...rest] = answers.map(({ passage, says }) => {
			return { source: passage.slice(0, passage.indexOf('/')), passage, says };
		});
		if (!first) continue;
		const all: FactQuestion['answers'] = [first, ...rest];
		facts.set(id, { id, question, note: note ?? null, bearsOn, answers: all, status: statusOf(all) });
	}
	return { value: [...facts.values()], problems };
}

/** One source alone says nothing about agreement, however often it says it. */
function statusOf(answers: readonly FactAnswer[]): FactStatus {
	if (new Set(answers.map(({ source }) => source)).size === 1) return 'one-says';
	const said = new Set(answers.map(({ says }) => foldText(says).folded.toLowerCase()));
	return said.size === 1 ? 'agree' : 'differ';
}
