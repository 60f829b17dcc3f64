import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { draftsInBrowser } from '#lib/components/workbench/draft-store.ts';
import { keeperOf, whyNotKept } from '#lib/components/workbench/keep-draft.ts';
import { withDebateText } from '#lib/pack/workbench/edit-debate.ts';
import { bridgeDraft as draft } from '#tests/pack/workbench/bridge-draft.ts';

const tour = new TextEncoder().encode('title: A tour');
const kept = { ...draft, kept: new Map([['tours/01-a.yaml', tour]]) };

test('a draft is kept whole, listed, and gone when it is deleted', async () => {
	const store = await draftsInBrowser('whole');
	expect(await store.keep('one', kept, 0)).toBe(1);
	expect(await store.keep('one', kept, 1)).toBe(2);
	expect(await store.list()).toMatchObject([{ id: 'one', title: 'The bridge', revision: 2 }]);
	expect((await store.read('one'))?.draft).toEqual(kept);
	await store.remove('one');
	expect([await store.read('one'), await store.list()]).toEqual([null, []]);
});

test('two tabs with one draft lose nothing: the later one goes on under a name of its own', async () => {
	const store = await draftsInBrowser('tabs');
	await store.keep('one', draft, 0);
	const moved: string[] = [];
	const tabs = ['First', 'Second'].map((title) => ({
		keeper: keeperOf(store, { id: 'one', revision: 1 }, (id) => moved.push(id)),
		draft: withDebateText(draft, { title })
	}));
	for (const tab of tabs) await tab.keeper.keep(tab.draft);
	for (const tab of tabs) await tab.keeper.keep(tab.draft);
	expect(moved).toHaveLength(1);
	expect((await store.list()).map(({ title }) => title).toSorted()).toEqual(['First', 'Second']);
	expect((await store.read('one'))?.draft.debate.title).toBe('First');
});

test('a browser without room or without storage says so in a sentence', async () => {
	expect(whyNotKept(new DOMException('full', 'QuotaExceededError'))).toMatch(/no room left/);
	expect(whyNotKept(new Error('closed'))).toMatch(/keeps nothing for this page/);
	const refusing = { keep: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
	const store = { ...(await draftsInBrowser('full')), ...refusing };
	await expect(keeperOf(store, { id: 'one', revision: 0 }, () => {}).keep(draft)).rejects.toThrow(
		/Save the draft to a file/
	);
});
