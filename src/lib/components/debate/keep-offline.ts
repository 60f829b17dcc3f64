import { resolve } from '$app/paths';
import { readMarks } from '#lib/debate/version-marks.ts';
import { offlinePaths } from './offline-paths.ts';

/** Whether the visitor's browser asks to be spared of what is not needed at once. */
function sparing(): boolean {
	const { connection } = navigator as Navigator & {
		readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
	};
	return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}

/** Has the debate kept on this device, where the browser can and nothing speaks against it. Never rejects. */
export async function keepOffline(debate: string): Promise<void> {
	if (!('serviceWorker' in navigator) || sparing()) return;
	try {
		const { active } = await navigator.serviceWorker.ready;
		const answer = await fetch(resolve('/(read)/debates/[debate]/version.json', { debate }));
		const marks = answer.ok ? readMarks(await answer.text()) : null;
		const paths = marks ? offlinePaths(debate, marks) : [];
		if (active && marks && paths.length > 0)
			active.postMessage({ type: 'keep-debate', debate, version: marks.version, paths });
	} catch {
		// Without a network, or without leave to keep anything, there is nothing to do.
	}
}
