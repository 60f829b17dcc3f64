import type { Relation } from '#lib/debate/model.ts';
import { actionWords } from '#lib/debate/plain-words.ts';
import type { ArgdownMap, WrittenRelation } from '#lib/pack/parse-argdown.ts';
import type { MapNodes } from '#lib/pack/read-nodes.ts';
import { readRelations } from '#lib/pack/read-relations.ts';
import type { Account } from './account.ts';

/** The relations of any Argdown, as our reader finds them. What undercuts a claim, which has no step, attacks it. */
export function argdownRelations(map: ArgdownMap, nodes: MapNodes) {
	const relations = map.relations.map((written): WrittenRelation => {
		return written.kind === 'undercuts' && written.to.type === 'claim'
			? { ...written, kind: 'attacks' }
			: written;
	});
	return readRelations('', { ...map, relations }, nodes);
}

/** Says of each relation line and each step of a block what became of it; `kept` are the relations of the draft. */
export function accountRelations(
	map: ArgdownMap,
	found: ReturnType<typeof argdownRelations>,
	kept: readonly Relation[],
	account: Account
): void {
	const keptLines = new Set(kept.map(({ line }) => line));
	const foundLines = new Set(found.value.map(({ line }) => line));
	const refused = new Map(found.problems.map(({ line, message }) => [line, message]));
	const say = (what: string, name: string, line: number, guess: string) => {
		if (keptLines.has(line)) account.say(guess === '' ? 'kept' : 'guessed', what, name, line, guess);
		else if (foundLines.has(line))
			account.say(
				'dropped',
				what,
				name,
				line,
				'It leaves a position, or cuts a step that does; positions act on nothing.'
			);
		else if (refused.has(line)) account.say('dropped', what, name, line, refused.get(line) ?? '');
		else account.say('merged', what, name, line, 'It is said elsewhere in the file already.');
	};
	for (const { kind, from, to, line } of map.relations) {
		const verb = kind === 'contradicts' ? 'contradicts' : actionWords(kind, 1);
		const onClaim = kind === 'undercuts' && to.type === 'claim';
		const target = to.type === 'step' ? `of <${map.blocks[to.block]?.argument ?? ''}>` : to.title;
		say(
			'relation',
			`${from.title} ${verb} ${target}`,
			line,
			onClaim ? 'There is no step in a claim to undercut, so it speaks against the claim.' : ''
		);
	}
	for (const { steps } of map.blocks)
		for (const { premises, conclusion, line } of steps)
			say('step', `${premises.join(', ')} ⇒ ${conclusion}`, line, '');
}
