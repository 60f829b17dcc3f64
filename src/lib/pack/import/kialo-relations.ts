import type { Relation } from '#lib/debate/model.ts';
import { makeRelation } from '#lib/pack/make-relation.ts';
import type { Fate } from '#lib/pack/import-result.ts';
import type { Account } from './account.ts';
import type { KialoClaim } from './kialo-lines.ts';
import { linkedNumber, type KialoNodes } from './kialo-nodes.ts';

/** What a line of the export came to: the relation it makes, if any, and its fate. */
interface Outcome {
	readonly fate: Fate;
	readonly message: string;
	readonly relation: Relation | null;
}

/** The relations of a discussion; says of each claim what became of it. A link relates a claim a second time. */
export function kialoRelations(
	claims: readonly KialoClaim[],
	nodes: KialoNodes,
	question: KialoClaim | null,
	positions: readonly string[],
	account: Account
): readonly Relation[] {
	const relations = new Map<string, Relation>();
	for (const claim of claims) {
		const { fate, message, relation } = outcomeOf(claim, nodes, question, new Set(positions));
		const what =
			linkedNumber(claim.text) !== null
				? 'link'
				: (claim.stance ?? (claim === question ? 'question' : 'thesis'));
		account.say(fate, what, `${claim.number}. ${claim.text}`, claim.line, message);
		if (relation && !relations.has(relation.id)) relations.set(relation.id, relation);
	}
	return [...relations.values()];
}

function outcomeOf(
	claim: KialoClaim,
	{ nodeOf, numbered }: KialoNodes,
	question: KialoClaim | null,
	positions: ReadonlySet<string>
): Outcome {
	const { parent, stance, text, line } = claim;
	const nothing = { relation: null, message: '' };
	if (claim === question) return { ...nothing, fate: 'kept' };
	const linked = linkedNumber(text);
	const from = linked === null ? nodeOf.get(claim) : numbered.get(linked);
	const to = parent === null || parent === question?.number ? null : numbered.get(parent);
	if (!from)
		return { ...nothing, fate: 'dropped', message: `There is no claim ${linked ?? ''} in the file.` };
	if (linked !== null && !to)
		return { ...nothing, fate: 'dropped', message: 'It is linked where nothing can be related.' };
	if (linked !== null && positions.has(from.id))
		return { ...nothing, fate: 'dropped', message: 'It links a position, and positions act on nothing.' };
	if (from === to) return { ...nothing, fate: 'dropped', message: 'It links a claim below itself.' };
	if (!to && from.type === 'argument')
		return {
			...nothing,
			fate: 'guessed',
			message: 'It stands below the question or a link, so it is related to nothing.'
		};
	if (!to && positions.has(from.id))
		return {
			...nothing,
			fate: 'guessed',
			message: 'It is taken as a position.'
		};
	if (!to)
		return {
			...nothing,
			fate: 'guessed',
			message:
				'A debate has three positions at most, so this thesis is a claim, of a kind guessed from its words.'
		};
	const relation = makeRelation(stance === 'con' ? 'attacks' : 'supports', [from.id], to.id, line);
	if (linked !== null)
		return {
			relation,
			fate: 'merged',
			message: `It is the claim ${linked} in line ${from.line}, related a second time.`
		};
	if (stance === null)
		return {
			relation,
			fate: 'guessed',
			message: 'It says neither Pro nor Con; it is taken to support what it stands below.'
		};
	return { relation, fate: 'kept', message: '' };
}
