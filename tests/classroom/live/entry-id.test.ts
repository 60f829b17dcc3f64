import { expect, test } from 'vitest';
import { entryId, entryMoment } from '#lib/components/classroom/live/entry-id.ts';

test('ids are UUIDs of version 7 that sort by their moment', () => {
	const moments = Array.from({ length: 500 }, () => entryMoment());
	const ids = moments.map(entryId);
	for (const id of ids)
		expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	expect(ids.toSorted()).toEqual(ids);
	expect(new Set(ids).size).toBe(500);
	expect(Number.parseInt(ids[0]!.replace('-', '').slice(0, 12), 16)).toBe(moments[0]);
});

test('no two moments of a tab are the same', () => {
	const moments = Array.from({ length: 500 }, () => entryMoment());
	expect(new Set(moments).size).toBe(500);
});
