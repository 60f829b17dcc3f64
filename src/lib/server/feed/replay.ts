import type { Hint } from '#lib/server/classes/records.ts';
import { firstIdAt, isId, newId, timeOfId } from '#lib/server/storage/ids.ts';
import type { Database } from '#lib/server/storage/transact.ts';

/**
 * Ids of several instances are committed out of order, and their clocks differ: what was made this long before the last
 * hint is told again. In milliseconds.
 */
export const overlap = 10_000;
/** Without a last hint: what changed while a page was on its way. */
const pageLoad = 120_000;
/** Changes are kept for a day; then everything counts as changed. */
export const changesKept = 24 * 3600_000;

const everyTopic = ['class', 'seats', 'draw', 'poll', 'progress', 'rounds'];

/** Newest change per topic, in the order of their ids. */
async function newestChanges(db: Database, classId: string, after: string): Promise<Hint[]> {
	const rows = await db
		.selectFrom('changes')
		.select('topic')
		.select(({ fn }) => [
			fn.max('id').as('id'),
			fn.min('ref').as('first'),
			fn.max('ref').as('last'),
			fn.count<number>('ref').as('named'),
			fn.countAll<number>().as('all')
		])
		.where('class_id', '=', classId)
		.where('id', '>=', after)
		.groupBy('topic')
		.execute();
	return rows
		.map(({ id, topic, first, last, named, all }) => ({
			id,
			topic,
			ref: first === last && named === all ? first : null
		}))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a follower has to read again after the hint `afterId`; null for one that has just loaded its page. */
export async function replay(
	db: Database,
	classId: string,
	afterId: string | null,
	now: number
): Promise<Hint[]> {
	const known = isId(afterId);
	const since = known ? timeOfId(afterId) - overlap : now - pageLoad;
	if (known && since < now - changesKept)
		return everyTopic.map((topic) => ({ id: newId(), topic, ref: null }));
	return newestChanges(db, classId, firstIdAt(since));
}

/** All changes of some classes since a moment, for the slow poll. */
export async function changesSince(
	db: Database,
	classIds: readonly string[],
	since: number
): Promise<(Hint & { readonly classId: string })[]> {
	if (classIds.length === 0) return [];
	return db
		.selectFrom('changes')
		.select(['class_id as classId', 'id', 'topic', 'ref'])
		.where('class_id', 'in', classIds)
		.where('id', '>=', firstIdAt(since))
		.execute();
}
