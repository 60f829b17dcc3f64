import { afterEach, expect, it, vi } from 'vitest';
import { keptText } from '#lib/components/ui/kept-text.ts';
import { TourNotebook } from '#lib/components/tour/notebook.svelte.ts';
import { forked } from './scripts.ts';

afterEach(() => {
	vi.restoreAllMocks();
	localStorage.clear();
});

const opened = (key: string) => {
	const notebook = new TourNotebook(forked, keptText(key));
	return { notebook, close: notebook.open() };
};

it('is there on the next visit, and gone when all is taken back', () => {
	const { notebook } = opened('a');
	notebook.write('scene', 'Look.');
	notebook.turn('s/one');
	expect(opened('a').notebook.now).toEqual({ notes: { scene: 'Look.' }, passages: ['s/one'] });
	notebook.write('scene', '');
	notebook.turn('s/one');
	expect(localStorage.getItem('a')).toBeNull();
});

it('follows what another tab wrote, until it is closed', () => {
	const { notebook, close } = opened('b');
	const written = (note: string) => {
		localStorage.setItem('b', JSON.stringify({ notes: { scene: note }, passages: [] }));
		window.dispatchEvent(new StorageEvent('storage', { key: 'b' }));
	};
	written('There.');
	expect(notebook.noteOn('scene')).toBe('There.');
	close();
	written('Later.');
	expect(notebook.noteOn('scene')).toBe('There.');
});

it('lasts for the visit in a browser that lends no storage, and says that it is no longer', () => {
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	const { notebook } = opened('c');
	notebook.write('scene', 'Look.');
	expect(notebook.lasting).toBe(false);
	expect(opened('c').notebook.noteOn('scene')).toBe('Look.');
	keptText('c').forget();
	expect(opened('c').notebook.noteOn('scene')).toBe('');
});
