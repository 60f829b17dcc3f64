import { error } from '@sveltejs/kit';
import { findPack } from '#lib/server/library.ts';
import { citationsOnTour } from '#lib/server/pages/citations-on-tour.ts';
import { tourPage } from '#lib/server/pages/tour-page.ts';
import { tourChartDrawing } from '#lib/server/tour-chart-drawing.ts';
import type { LayoutServerLoad } from './$types.js';

/** Serves the tour and its take-home alike: going from one to the other then asks the server for nothing. */
export const load: LayoutServerLoad = async ({ params }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	const page = tourPage(loaded, params.tour);
	const script = loaded.pack.tours.find(({ id }) => id === params.tour);
	if (!page || !script) error(404, `This debate has no tour called “${params.tour}”.`);
	return {
		...page,
		citations: citationsOnTour(loaded.graph, page.steps),
		chart: await tourChartDrawing(script)
	};
};
