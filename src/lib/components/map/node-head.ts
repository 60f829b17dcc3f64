import type { DebateNode } from '#lib/debate/model.ts';

/** What a node is, in a word or two: stands above its title. */
export function headOf({ type, kind, implicit }: Pick<DebateNode, 'type' | 'kind' | 'implicit'>): string {
	if (type === 'position') return 'position';
	if (implicit) return 'unstated premise';
	return type === 'argument' ? 'argument' : (kind ?? 'claim');
}
