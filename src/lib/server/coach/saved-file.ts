import { error, type RequestEvent } from '@sveltejs/kit';
import { classes } from '#lib/server/classes/classes.ts';
import { coachHere } from '#lib/server/classes/visitor.ts';
import { findPack } from '#lib/server/library.ts';
import { resultExport, type ResultExport } from './result-export.ts';

/** A file that the browser saves under this name; nothing on the way keeps a copy. */
export function savedFile(body: string, type: string, name: string): Response {
	return new Response(body, {
		headers: {
			'Content-Type': `${type}; charset=utf-8`,
			'Content-Disposition': `attachment; filename="${name}"`,
			'Cache-Control': 'no-store'
		}
	});
}

/** The results for the coach who asks; 403 for others, 404 while there are fewer than ten answers. */
export async function resultsHere(
	event: Pick<RequestEvent, 'cookies' | 'url'> & { readonly params: { readonly class: string } }
): Promise<ResultExport> {
	const { class: here } = await coachHere(event);
	const positions = (await findPack(here.debateId))?.pack.debate.positions ?? [];
	const saved = resultExport(here, await classes.roomResult(here.id), positions);
	if (!saved) error(404, 'Results can be saved when a poll is closed and at least ten have answered.');
	return saved;
}
