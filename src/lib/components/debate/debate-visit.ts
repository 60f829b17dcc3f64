import { resolve } from '$app/paths';
import { keptText } from '#lib/components/ui/kept-text.ts';
import { keepOffline } from './keep-offline.ts';

/** What a browser keeps of the version of a debate that it saw last. */
export function seenVersion(debate: string) {
	return keptText(`parallax.seen.${debate}`);
}

/**
 * What a visit leaves on the device: the marks of the version, where none are kept, and the pages to read without a
 * network. Never rejects: without a network the next visit tries again.
 */
export async function noteVisit(debate: string): Promise<void> {
	const seen = seenVersion(debate);
	if (seen.read() === null) {
		const answer = await fetch(resolve('/(read)/debates/[debate]/version.json', { debate })).catch(
			() => null
		);
		if (answer?.ok) seen.write(await answer.text());
	}
	await keepOffline(debate);
}
