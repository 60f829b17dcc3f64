/** The painter of large maps: small debates never ask for it, and their readers do not wait for it. */
import type { Component } from 'svelte';
import type { ResolvedPathname } from '$app/types';
import type { MapData } from '#lib/layout/map-data.ts';
import { mostElements } from './map-part.ts';
import type { MapView } from './map-view.svelte.ts';

/** Draws the part of a large map that a view shows. */
export type LargePainter = Component<{ view: MapView; hrefOf: (id: string) => ResolvedPathname }>;

/** Null for a map of which every part can be drawn as elements. */
export async function largePainterFor({ traits }: MapData): Promise<LargePainter | null> {
	return traits.length > mostElements ? (await import('./MapAtlas.svelte')).default : null;
}
