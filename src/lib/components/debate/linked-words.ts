import type { LinkedVersion } from '#lib/debate/version-marks.ts';

/**
 * What somebody who followed a permanent link should know of the page: null when it is as the link's maker saw it and
 * the debate is, too.
 * @param now of the page that is open; null when it has no permanent link of its own
 */
export function linkedWords(linked: LinkedVersion, now: LinkedVersion | null): string | null {
	if (now === null || linked.version === now.version) return null;
	const made = `The link you followed was made for version ${linked.version} of this debate; this is ${now.version}.`;
	return linked.mark === now.mark
		? `${made} This page says the same in both.`
		: `${made} This page has changed since.`;
}
