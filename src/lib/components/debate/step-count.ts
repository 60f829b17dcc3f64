import type { OutlineStep } from '#lib/debate/outline.ts';
import { countInWords } from '#lib/debate/plain-words.ts';

/** What reaches a node, in a few words: “3 reasons for · 1 against · 2 undercuts”; undercuts of all depths count. */
export function stepCount(steps: readonly OutlineStep[]): string {
	const supports = steps.filter(({ kind }) => kind === 'supports').length;
	const attacks = steps.filter(({ kind }) => kind === 'attacks').length;
	const cuts = undercutsIn(steps);
	return [
		...(supports ? [`${countInWords(supports, 'reason')} for`] : []),
		...(attacks ? [`${supports ? attacks : countInWords(attacks, 'reason')} against`] : []),
		...(cuts ? [countInWords(cuts, 'undercut')] : [])
	].join(' · ');
}

function undercutsIn(steps: readonly OutlineStep[]): number {
	return steps.reduce((sum, { undercuts }) => sum + undercuts.length + undercutsIn(undercuts), 0);
}
