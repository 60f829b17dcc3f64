import { readFileSync } from 'node:fs';
import type { Import, ImportedItem } from '#lib/pack/import-result.ts';
import type { BroughtFile } from '#lib/pack/import/importer.ts';
import { broughtFile } from './brought-file.ts';

/** The bytes of a file of `tests/fixtures/import`. */
export function fixtureBytes(name: string): Uint8Array {
	return new Uint8Array(readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url)));
}

/** The letter that the other fixtures quote. */
export const letter = new TextDecoder().decode(fixtureBytes('sunday-library-letter.txt'));

/** A fixture as somebody brings it, with the letter or without. */
export function fixtureFile(name: string, withLetter: boolean): BroughtFile {
	return broughtFile(
		name,
		fixtureBytes(name),
		withLetter ? new Map([['sunday-library-letter.txt', letter]]) : new Map()
	);
}

/** What became of the parts of one kind: `name: fate`, and how often each message was given. */
export function fatesOf({ items }: Import, what: string): readonly string[] {
	return items.filter((item) => item.what === what).map(({ name, fate }) => `${name}: ${fate}`);
}

/** The parts that stand in the file, by where they do. Throws for a path that is accounted for twice; a line can hold several of one name. */
export function placesOf({ items }: Import): ReadonlyMap<string, ImportedItem> {
	const places = new Map<string, ImportedItem>();
	for (const item of items) {
		const place = item.line === null ? item.path : `line ${item.line}: ${item.what} ${item.name}`;
		if (place === '') continue;
		if (places.has(place) && item.line === null) throw new Error(`${place} is accounted for twice.`);
		places.set(place, item);
	}
	return places;
}
