import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RoundFormat } from '#lib/classroom/round-format.ts';
import { readFormats } from '#lib/pack/read-format.ts';

const shippedDir = new URL('../../src/lib/classroom/formats', import.meta.url).pathname;

/** The folder of the fixture formats. */
export const formatFixturesDir = new URL('../fixtures/formats', import.meta.url).pathname;

/** One problem that a broken format must show. */
export interface ExpectedFormatProblem {
	readonly code: string;
	readonly line: number;
	readonly path: string;
}

/** The formats that ship, with whatever is wrong with them. */
export function readShipped() {
	const files = readdirSync(shippedDir).map((name) => [name, readFileSync(join(shippedDir, name))] as const);
	return readFormats(new Map(files));
}

/** The formats that ship. */
export const shippedFormats: readonly RoundFormat[] = readShipped().value;

/** One of the formats that ship. Throws for an id that is none of them. */
export function shippedFormat(id: string): RoundFormat {
	const format = shippedFormats.find((each) => each.id === id);
	if (!format) throw new Error(`No format ${id} ships.`);
	return format;
}

/** A fixture format, read with the shipped ones at hand. */
export function readFormatFixture(name: string) {
	const bytes = readFileSync(join(formatFixturesDir, name));
	return readFormats(new Map([[name, bytes]]), shippedFormats);
}

/** A structured academic controversy of seconds. */
export const shortControversy: RoundFormat = readFormatFixture('short-controversy.yaml').value[0]!;

/** What each broken fixture must show, by file name. */
export const expectedOfFormats = JSON.parse(
	readFileSync(join(formatFixturesDir, 'expected.json'), 'utf8')
) as Readonly<Record<string, readonly ExpectedFormatProblem[]>>;
