import type { DebateNode } from '#lib/debate/model.ts';
import type { Problem } from '#lib/debate/problem.ts';
import { proveTour, type TourFinding } from '#lib/tour/prove-tour.ts';
import type { TourScript, TourStep } from '#lib/tour/script.ts';
import { contentOf } from '#lib/tour/step-content.ts';
import { atLine, problem, type Place } from './report-problem.ts';

/**
 * Whom a step lets a student meet: the positions of the nodes it shows or asks about, and of the nodes behind which
 * passages stand that it shows or asks about. Nothing else counts, least of all narration.
 */
export function positionsMet(nodes: readonly DebateNode[]): (step: TourStep) => ReadonlySet<string> {
	const ofNode = new Map(nodes.map(({ id, positions }) => [id, positions]));
	const ofPassage = new Map<string, string[]>();
	for (const { passages, positions } of nodes) {
		for (const id of passages) ofPassage.set(id, [...(ofPassage.get(id) ?? []), ...positions]);
	}
	return (step) => {
		const shown = contentOf(step);
		return new Set([
			...shown.nodes.flatMap((id) => ofNode.get(id) ?? []),
			...shown.passages.flatMap((id) => ofPassage.get(id) ?? [])
		]);
	};
}

/** What a walk over every way through the tour finds. */
export function checkTour(
	script: TourScript,
	meets: (step: TourStep) => ReadonlySet<string>,
	positions: readonly string[]
): Problem[] {
	const lines = new Map(script.steps.map(({ id, line }) => [id, line]));
	return proveTour(script, meets, positions).findings.map((finding) =>
		problemOf(finding, atLine(script.file, lines.get(finding.step) ?? 1))
	);
}

function problemOf(finding: TourFinding, at: Place): Problem {
	const { step } = finding;
	switch (finding.kind) {
		case 'unreachable-step':
			return problem('tour-unreachable-step', at, `No way leads to the step ${step}.`);
		case 'dead-end':
			return problem('tour-dead-end', at, `${walk(finding.path.steps)}: no way is open from ${step}.`);
		case 'endless-loop':
			return problem('tour-no-finish', at, `${walk(finding.steps)} lead round in a circle without an end.`);
		case 'one-sided-finish': {
			const missing = finding.missing.join(', ');
			return problem('tour-one-sided', at, `${walk(finding.path.steps)}: this way never meets ${missing}.`);
		}
		case 'outcome-never-met':
			return problem('tour-unknown-outcome', at, `No answer of ${step} comes to ${finding.outcome}.`);
		case 'way-needs-answers':
			return problem('tour-way-needs-answers', at, `Every way from ${step} asks for answers given before.`);
		case 'too-many-ways':
			return problem('tour-too-many-ways', at, 'The tour has more ways through than can be tried.');
	}
}

function walk(steps: readonly string[]): string {
	return steps.join(' → ');
}
