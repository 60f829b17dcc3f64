import type { LensData } from '#lib/reasoning/lens-data.ts';
import { keptInBrowser } from './kept-lens.ts';
import { LensDebate, type NodeName } from './lens-debate.ts';
import { LensSession } from './lens-session.svelte.ts';
import { keepOpen, openedLens } from './opened-lenses.svelte.ts';

/**
 * Opens the lens of a debate, or the one that is open, whose links from now on lead where `hrefOf` says. Rejects when
 * the debate cannot be fetched.
 */
export async function openLens(
	debate: string,
	address: string,
	hrefOf: (node: NodeName) => string
): Promise<LensSession> {
	const known = openedLens(debate);
	if (known) {
		known.hrefOf = hrefOf;
		return known;
	}
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	const data: LensData = await response.json();
	const session = openedLens(debate) ?? new LensSession(new LensDebate(data), keptInBrowser(debate), hrefOf);
	keepOpen(session);
	return session;
}
