/** How much of a map is taken along. */
import type { Scene } from '#lib/layout/scene-model.ts';

/** All of the map; what the address asks to be drawn, however little of it is in sight; what is in sight. */
export type Extent = 'whole' | 'drawn' | 'seen';

/** What a sheet says of the debate besides its title; the version is the pack's. */
export interface SheetCredit {
	readonly question: string;
	readonly version: string;
}

/** Whether all of a scene goes onto one sheet that can be read, and is written at once. Larger ones the server has. */
export function isHandy({ boxes }: Pick<Scene, 'boxes'>): boolean {
	return boxes.count <= 300;
}
