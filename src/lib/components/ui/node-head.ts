import { kindLabels } from './kind-labels.ts';

/** What a node of any map is, in a word or two: stands above its title. */
export function headOf({
	type,
	kind,
	implicit
}: {
	readonly type: 'position' | 'claim' | 'argument';
	readonly kind: keyof typeof kindLabels | null;
	readonly implicit: boolean;
}): string {
	if (type === 'position') return 'position';
	if (implicit) return 'unstated premise';
	if (type === 'argument') return 'argument';
	return kind ? kindLabels[kind] : 'claim';
}
