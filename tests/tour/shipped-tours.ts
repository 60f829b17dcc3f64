import { positionsMet } from '#lib/pack/check-tour.ts';
import { packFolders, readPackAt } from '#lib/server/read-folder.ts';
import type { TourScript, TourStep } from '#lib/tour/script.ts';

/** A tour as it is shipped, with what a proof of it needs. */
export interface ShippedTour {
	readonly debate: string;
	readonly script: TourScript;
	readonly meets: (step: TourStep) => ReadonlySet<string>;
	readonly positions: readonly string[];
}

/** Every tour of every debate in `seeds/`. Throws when a debate cannot be read: then nothing is tested. */
export async function shippedTours(): Promise<readonly ShippedTour[]> {
	const folders = await packFolders(new URL('../../seeds', import.meta.url).pathname);
	const found = await Promise.all(
		folders.map(async (dir) => {
			const { pack, problems } = await readPackAt(dir);
			if (pack === null)
				throw new Error(`${dir} has errors: ${problems.map(({ message }) => message).join(' ')}`);
			const { id, nodes, positions } = pack.debate;
			const shared = { debate: id, meets: positionsMet(nodes), positions: positions.map((each) => each.id) };
			return pack.tours.map((script) => ({ ...shared, script }));
		})
	);
	return found.flat();
}
