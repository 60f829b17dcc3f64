import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import type { LoadedPack } from '#lib/server/library.ts';
import { renderMarkdown } from '#lib/server/render-markdown.ts';
import { tourPreviewOf, type TourPreview } from '#lib/tour/tour-view.ts';

/** Everything the list of tours shows. */
export interface ToursPage {
	readonly debate: DebateFrame;
	/** In the order their files are numbered; empty for a debate without tours. */
	readonly tours: readonly TourPreview[];
}

/** The tours of a debate. */
export function toursPage({ pack }: LoadedPack): ToursPage {
	return {
		debate: debateFrame(pack.debate),
		tours: [...pack.tours]
			.sort((a, b) => a.order - b.order)
			.map((tour) => tourPreviewOf(tour, renderMarkdown))
	};
}
