import type { DebateNode } from '#lib/debate/model.ts';
import { withLink, type MapChange } from '#lib/pack/workbench/edit-map.ts';
import type { MapContent } from '#lib/pack/write-map.ts';

/** How two nodes can be linked, seen from the one that lies open. */
export const linkVerbs = {
	supports: 'supports',
	attacks: 'speaks against',
	undercuts: 'undercuts the step of',
	'is-supported': 'is supported by',
	'is-attacked': 'is spoken against by',
	'is-undercut': 'has its step undercut by'
} as const;

/** The name of one of them. */
export type LinkVerb = keyof typeof linkVerbs;

/** The verbs that a node of that type can have, in the order in which they are offered. */
export function verbsOf(type: DebateNode['type']): readonly LinkVerb[] {
	if (type === 'position') return ['is-supported', 'is-attacked'];
	const usual: readonly LinkVerb[] = ['supports', 'attacks', 'undercuts', 'is-supported', 'is-attacked'];
	return type === 'argument' ? [...usual, 'is-undercut'] : usual;
}

/** The nodes that a verb can lead to from this one: an undercut needs an argument, a position acts on nothing. */
export function endsOf({ nodes }: MapContent, from: string, verb: LinkVerb): readonly DebateNode[] {
	return nodes.filter(
		({ id, type }) =>
			id !== from &&
			(verb !== 'undercuts' || type === 'argument') &&
			(!verb.startsWith('is-') || type !== 'position')
	);
}

/** The map with the link that a verb says, or why it cannot be. */
export function linkedBy(map: MapContent, from: string, verb: LinkVerb, to: string): MapChange {
	switch (verb) {
		case 'supports':
		case 'attacks':
			return withLink(map, { kind: verb, from, to });
		case 'is-supported':
			return withLink(map, { kind: 'supports', from: to, to: from });
		case 'is-attacked':
			return withLink(map, { kind: 'attacks', from: to, to: from });
		case 'undercuts':
			return withLink(map, { kind: 'undercuts', from, argument: to });
		case 'is-undercut':
			return withLink(map, { kind: 'undercuts', from: to, argument: from });
	}
}
