import { largePainterFor } from '#lib/components/map/large-painter.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ data }) => ({
	...data,
	largePainter: await largePainterFor(data.map)
});
