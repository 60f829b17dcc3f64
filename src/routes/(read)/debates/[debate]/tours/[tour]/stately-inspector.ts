import type { InspectionEvent } from 'xstate';

/**
 * Who is told what happens in the tour’s machine: in `npm run dev`, on a page whose address says `?inspect`, Stately’s
 * inspector, which opens in a window of its own (allow pop-ups) and is a site of others. Null everywhere else; no
 * build contains it.
 */
export function statelyInspector(): ((event: InspectionEvent) => void) | null {
	if (!import.meta.env.DEV || import.meta.env.SSR) return null;
	if (!new URL(location.href).searchParams.has('inspect')) return null;
	const early: InspectionEvent[] = [];
	let tell = (event: InspectionEvent): void => void early.push(event);
	void import('@statelyai/inspect').then(({ createBrowserInspector }) => {
		const { inspect } = createBrowserInspector();
		tell = (event) => inspect.next?.(event);
		early.forEach(tell);
	});
	return (event) => tell(event);
}
