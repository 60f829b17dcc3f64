import { kindLabels } from '#lib/components/ui/kind-labels.ts';
import type { DebateNode } from '#lib/debate/model.ts';

/** What a node is, in a word or two: stands above its title. */
export function headOf({ type, kind, implicit }: Pick<DebateNode, 'type' | 'kind' | 'implicit'>): string {
	if (type === 'position') return 'position';
	if (implicit) return 'unstated premise';
	if (type === 'argument') return 'argument';
	return kind ? kindLabels[kind] : 'claim';
}
