/** What a reader has before them, as a drawing that can leave the site. */
import { relationInWords } from '#lib/debate/relation-words.ts';
import type { MapView } from './map-view.svelte.ts';
import type { Area } from './map-viewport.ts';
import { nodesIn, type Drawing } from './sheet-drawing.ts';
import type { Extent, SheetCredit } from './sheet-extent.ts';
import type { SheetWords } from './sheet-words.ts';

/** Half a line's width and a little air, so that nothing at the rim is cut. */
const rim = 4;

/** The drawing; before the stage is measured all that is drawn is in sight. */
export function drawingOf(view: MapView, extent: Extent): Drawing {
	const scene = extent === 'whole' ? view.open.scene : view.part.scene;
	const all: Area = { x: -rim, y: -rim, width: scene.width + 2 * rim, height: scene.height + 2 * rim };
	const area = extent === 'seen' ? seenArea(view, all) : all;
	return {
		scene,
		positions: view.content.debate.positions,
		nodeOf: (number) => view.graph.node(view.idOf(number)),
		sentenceOf: (number) => {
			const relation = view.graph.relation(String(number));
			return relation ? relationInWords(view.graph, relation) : '';
		},
		quotations: (number) => view.open.graph.passages[number] ?? 0,
		emphasis: extent === 'whole' ? null : view.emphasis,
		near: extent === 'seen' && view.near,
		area,
		cropped: area !== all
	};
}

/** What the sheet of that drawing says; `address` and `day` as a reader would write them. */
export function wordsOf(
	view: MapView,
	drawing: Pick<Drawing, 'scene' | 'area'>,
	credit: SheetCredit,
	{ address, day }: { readonly address: string; readonly day: string }
): SheetWords {
	const { title, positions } = view.content.debate;
	const [shown, all] = [nodesIn(drawing).length, view.open.graph.nodeCount];
	return {
		title,
		question: credit.question,
		positions,
		extent: extentInWords(shown, all),
		credit: [
			'Parallax: one event, seen from every position',
			address,
			`As of ${day}, version ${credit.version}`
		]
	};
}

/** “A part of the map: 3 of its 70 boxes”; empty for all of them. */
export function extentInWords(shown: number, all: number): string {
	return shown < all ? `A part of the map: ${shown} of its ${all} boxes.` : '';
}

function seenArea({ place, uncovered }: MapView, all: Area): Area {
	if (!place.now) return all;
	const { x, y, k } = place.now;
	const left = Math.max(all.x, -x / k);
	const top = Math.max(all.y, -y / k);
	const right = Math.min(all.x + all.width, (uncovered.width - x) / k);
	const bottom = Math.min(all.y + all.height, (uncovered.height - y) / k);
	const nothing = right - left < 1 || bottom - top < 1;
	const everything = right - left >= all.width && bottom - top >= all.height;
	return nothing || everything ? all : { x: left, y: top, width: right - left, height: bottom - top };
}
