import { treeMove, typeAhead, type TreeMove, type TreeRow } from './tree-keys.ts';

/** Letters typed within this many milliseconds make one word. */
const typingPause = 700;

/** A row in the page: its element, its own fold if it has one, and what the keys need to know of it. */
interface PlacedRow extends TreeRow {
	readonly entry: HTMLElement;
}

/**
 * Gives nested lists with `<details>` the keys of a tree. An entry is marked `data-entry` and holds its row
 * (`data-row`, whose first link is its title) and, where something hangs under it, a `<details>` of its own. One entry
 * at a time is in the order of the Tab key; without script all of them are. To be attached to the element around.
 */
export function treeFocus(tree: HTMLElement): () => void {
	let current: HTMLElement | null = null;
	let typed = { text: '', at: 0 };

	const rowOf = (entry: Element) => entry.querySelector<HTMLElement>(':scope > [data-row]');
	const foldOf = (entry: Element) => entry.querySelector<HTMLDetailsElement>(':scope > details');
	const entryAround = (target: EventTarget | null) =>
		target instanceof Element ? target.closest<HTMLElement>('[data-entry]') : null;
	const isFoldedAway = (entry: Element) => entry.parentElement?.closest('details:not([open])') ?? null;
	const stopsOf = (entry: Element) => [
		...(rowOf(entry)?.querySelectorAll<HTMLElement>('a, button, input') ?? []),
		...entry.querySelectorAll<HTMLElement>(':scope > details > summary')
	];

	function rows(): readonly PlacedRow[] {
		const entries = [...tree.querySelectorAll<HTMLElement>('[data-entry]')];
		return entries
			.filter((entry) => !isFoldedAway(entry))
			.map((entry) => {
				const fold = foldOf(entry);
				const pointer = rowOf(entry)?.querySelector('[data-pointer]');
				return {
					entry,
					level: Number(entry.dataset.level),
					title: rowOf(entry)?.querySelector('a')?.textContent.trim() ?? '',
					fold: pointer ? 'pointer' : !fold ? 'none' : fold.open ? 'open' : 'closed'
				};
			});
	}

	/** Makes an entry the one that Tab reaches. */
	function settle(entry: HTMLElement | null): void {
		if (current) for (const stop of stopsOf(current)) stop.tabIndex = -1;
		current = entry;
		if (current) for (const stop of stopsOf(current)) stop.tabIndex = 0;
	}

	function focus(entry: HTMLElement | null | undefined): void {
		if (entry) rowOf(entry)?.querySelector('a')?.focus();
	}

	/** Opens what an element is folded away in and goes there. */
	function reveal(id: string): void {
		const target = tree.ownerDocument.getElementById(id);
		if (!target || !tree.contains(target)) return;
		for (let fold = isFoldedAway(target); fold; fold = isFoldedAway(target)) fold.setAttribute('open', '');
		target.scrollIntoView({ block: 'start' });
		focus(entryAround(target));
	}

	function act(move: TreeMove, list: readonly PlacedRow[]): void {
		if ('go' in move) focus(list[move.go]?.entry);
		else if ('follow' in move) list[move.follow]?.entry.querySelector<HTMLElement>('[data-pointer]')?.click();
		else if ('close' in move) foldOf(list[move.close]!.entry)?.removeAttribute('open');
		else for (const place of move.open) foldOf(list[place]!.entry)?.setAttribute('open', '');
		// From the fold's own line the keys lead on along the rows.
		if ('close' in move) focus(list[move.close]?.entry);
	}

	/** A space or a dash belongs to the title that is being typed where one has it there; else the key is another's. */
	function sought(list: readonly PlacedRow[], at: number, event: KeyboardEvent): TreeMove | null {
		const { key, timeStamp, target } = event;
		const goesOn = typed.text !== '' && timeStamp - typed.at < typingPause;
		const isLetter = /^[\p{L}\p{N}]$/u.test(key);
		// On a button or a fold the space bar presses it.
		const mayGoOn = goesOn && key.length === 1 && target instanceof HTMLAnchorElement;
		if (!isLetter && !mayGoOn) return null;
		const text = (goesOn ? typed.text : '') + key;
		const found = typeAhead(list, at, text);
		if (isLetter || found) typed = { text, at: timeStamp };
		return found;
	}

	function onkeydown(event: KeyboardEvent): void {
		const entry = entryAround(event.target);
		// A slider has arrow keys of its own.
		if (event.target instanceof HTMLInputElement) return;
		if (!entry || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
		const list = rows();
		const at = list.findIndex((row) => row.entry === entry);
		const move = treeMove(list, at, event.key) ?? sought(list, at, event);
		if (!move) return;
		event.preventDefault();
		act(move, list);
	}

	function onfocusin(event: FocusEvent): void {
		const entry = entryAround(event.target);
		// Also within the same entry: a row may have been given buttons since.
		if (entry) settle(entry);
	}

	function onclick(event: MouseEvent): void {
		const link = event.target instanceof Element ? event.target.closest('a[data-pointer]') : null;
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const href = link.getAttribute('href') ?? '';
		// Other pointers lead to another page.
		if (href.startsWith('#')) requestAnimationFrame(() => reveal(href.slice(1)));
	}

	/** A branch was folded, by whatever: Tab must still find an entry that can be seen. */
	function ontoggle(): void {
		let entry = current;
		for (let fold = entry && isFoldedAway(entry); fold; fold = entry && isFoldedAway(entry)) {
			entry = entryAround(fold);
		}
		if (entry !== current) settle(entry);
	}

	for (const stop of tree.querySelectorAll<HTMLElement>('[data-row] a, summary')) stop.tabIndex = -1;
	settle(tree.querySelector<HTMLElement>('[data-entry]'));
	tree.addEventListener('keydown', onkeydown);
	tree.addEventListener('focusin', onfocusin);
	tree.addEventListener('click', onclick);
	tree.addEventListener('toggle', ontoggle, true);
	// After the folds that the address names.
	if (location.hash.length > 1) requestAnimationFrame(() => reveal(location.hash.slice(1)));
	return () => {
		tree.removeEventListener('keydown', onkeydown);
		tree.removeEventListener('focusin', onfocusin);
		tree.removeEventListener('click', onclick);
		tree.removeEventListener('toggle', ontoggle, true);
	};
}
