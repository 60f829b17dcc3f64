import type { Graph } from '#lib/debate/graph.ts';
import { strongestQuotation } from '#lib/tour/strongest-quotation.ts';

/**
 * A tour to begin with, as the text of its file: it asks where one stands, shows the case of each position, beginning
 * with one the student does not hold, asks again, and ends. It passes every check; its author replaces the words.
 */
export function starterTour(graph: Graph, slug: string): string {
	const { id, title, positions } = graph.debate;
	const ids = positions.map((position) => position.id);
	const [first = ''] = ids;
	const steps = positions.map((position, index) => {
		const strongest = strongestQuotation(graph, position.id);
		const show = [position.id, ...(strongest ? [strongest.passageId] : [])];
		return [
			`  - id: case-${index + 1}`,
			`    title: ${quoted(`The case of ${position.name}`)}`,
			'    text: |',
			'      What do they say, and who says it? Two or three short sentences.',
			`    show: [${show.join(', ')}]`,
			...waysOn(ids, index)
		].join('\n');
	});
	return `# A tour of ${oneLine(title)}. Keys and kinds of questions: README, “tours/NN-slug.yaml”.
# Check it:       npm run tours -- check ${id}
# See its ways:   npm run tours -- preview ${id} ${slug}
title: ${quoted(wordsOf(slug))}
aim: orientation # or: definitions, inference, evidence, policy
minutes: 10
summary: What one learns to see on this tour, in a sentence.
steps:
  # A step shows nodes of the map, passages (source/passage) and facts (fact:id), and may ask one question.
  - id: before
    title: Where do you stand?
    text: |
      Markdown. What is this tour about, and what should one look for?
    show: [${ids.join(', ')}]
    ask: { kind: stance, prompt: Where do you stand before you begin?, moment: before }
    # Ways are tried in order; \`when\` asks what an earlier answer came to. Who leans to a position begins with another.
    next:
      - { to: case-${Math.min(2, ids.length)}, when: { before: leans-${first} } }
      - { to: case-1 }
${steps.join('\n')}
  # Other kinds of questions, to put where they belong (\`next\` is needed beside each):
  #   ask: { kind: choice, prompt: …, choices: [{ id: a, label: …, to: step-id, feedback: …, cites: [source/passage] }] }
  #   ask: { kind: who-said-it, prompt: …, passages: [2 to 6], decoys: [source/passage] }
  #   ask: { kind: claim-or-step, prompt: …, objections: [{ objection: node-id, to: node-id }] }
  #   ask: { kind: sort, prompt: …, nodes: [3 to 8 claims] }
  #   ask: { kind: predict, prompt: …, accept: [node-id], reject: [node-id], options: [2 to 6 nodes] }
  #   ask: { kind: restate, prompt: …, position: ${first}, passages: [3 to 10], least: 1 }
  #   ask: { kind: pick-evidence, prompt: …, claim: node-id, passages: [3 to 8] }
  - id: after
    title: And now?
    text: |
      No change is a fine result.
    show: [${ids.join(', ')}]
    ask: { kind: stance, prompt: Where do you stand now?, moment: after }
    next: end
  # A step that neither asks nor leads on is a finish.
  - id: end
    title: The end
    text: |
      What would you ask next?
    show: [${first}]
`;
}

/**
 * From each case to the next. Who began with the second goes on to the first and from there to the third; so both
 * orders meet every position.
 */
function waysOn(ids: readonly string[], index: number): readonly string[] {
	const to = (at: number) => (at < ids.length ? `case-${at + 1}` : 'after');
	const swapped = `when: { before: leans-${ids[0] ?? ''} }`;
	if (ids.length < 2 || index > 1) return [`    next: ${to(index + 1)}`];
	const swappedTo = index === 0 ? to(2) : to(0);
	const usualTo = index === 0 ? to(1) : to(2);
	return ['    next:', `      - { to: ${swappedTo}, ${swapped} }`, `      - { to: ${usualTo} }`];
}

/** The words of a slug as a title. */
function wordsOf(slug: string): string {
	const words = slug.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Text as a YAML scalar: JSON strings are. */
function quoted(text: string): string {
	return JSON.stringify(text);
}

/** Text that stands in a comment. */
function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}
