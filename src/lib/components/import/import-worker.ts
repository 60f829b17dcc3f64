import type { BroughtFile } from '#lib/pack/import/importer.ts';
import { importForPage } from './import-for-page.ts';

addEventListener('message', ({ data }: MessageEvent<BroughtFile>) => {
	// What is reported here reaches the page as the worker's error.
	importForPage(data).then((reading) => postMessage(reading), reportError);
});
