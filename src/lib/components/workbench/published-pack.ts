import type { ResolvedPathname } from '$app/types';

/** A debate that is shown on this site, and the address of its pack. */
export interface PublishedPack {
	readonly title: string;
	readonly href: ResolvedPathname;
}
