import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WorkbenchSession } from '#lib/components/workbench/workbench-session.svelte.ts';
import type { PackDraft } from '#lib/pack/pack-draft.ts';
import { withDebateText } from '#lib/pack/workbench/edit-debate.ts';
import { bridgeDraft } from '#tests/pack/workbench/bridge-draft.ts';

const titled = (title: string) => (before: PackDraft) => withDebateText(before, { title });

/** A session whose keepings end as they are told to; `kept` are the titles that came to be kept. */
function laid(keep: (draft: PackDraft) => Promise<void> = async () => {}) {
	const kept: string[] = [];
	const session = new WorkbenchSession(bridgeDraft, {
		check: async () => ({ problems: [], debate: null, scene: null, files: new Map() }),
		keep: async (each) => {
			await keep(each);
			kept.push(each.debate.title);
		}
	});
	return { session, kept };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a draft on the workbench', () => {
	test('is kept a moment after an edit, and at once when the page is left', async () => {
		const { session, kept } = laid();
		session.edit('Named it', titled('One'), 'title');
		session.edit('Named it', titled('Two'), 'title');
		expect(session.unsaved).toBe(true);
		await vi.advanceTimersByTimeAsync(200);
		expect(kept).toEqual(['Two']);
		expect(session.unsaved).toBe(false);
		session.edit('Named it', titled('Three'));
		await session.close();
		expect(kept).toEqual(['Two', 'Three']);
	});

	test('goes back and forth, and says what it did', () => {
		const { session } = laid();
		session.edit('Named it', titled('One'));
		expect(session.undoes).toBe('Named it');
		session.undo();
		expect(session.draft.debate.title).toBe('The bridge');
		expect(session.told).toBe('Taken back: Named it.');
		expect([session.undoes, session.redoes]).toEqual([null, 'Named it']);
		session.redo();
		expect(session.draft.debate.title).toBe('One');
	});

	test('that the browser does not keep stays unkept, and says why until it is kept', async () => {
		let full = true;
		const { session, kept } = laid(async () => {
			if (full) throw new Error('No room.');
		});
		session.edit('Named it', titled('One'));
		await session.keepNow();
		expect([session.fault, session.unsaved]).toEqual(['No room.', true]);
		full = false;
		await session.keepNow();
		expect([session.fault, session.unsaved, kept]).toEqual([null, false, ['One']]);
	});

	test('edited while it is being kept is kept again', async () => {
		const { session, kept } = laid(() => new Promise((done) => setTimeout(done, 1000)));
		session.edit('Named it', titled('One'));
		const first = session.keepNow();
		session.edit('Named it', titled('Two'));
		await vi.advanceTimersByTimeAsync(5000);
		await first;
		expect(kept).toEqual(['One', 'Two']);
		expect(session.unsaved).toBe(false);
	});
});
