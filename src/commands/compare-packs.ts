import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Pack } from '#lib/pack/pack.ts';
import { printProblem } from '#lib/pack/print-problem.ts';
import { changesInWords, countChanges } from '#lib/pack/versions/changes-in-words.ts';
import { comparePacks } from '#lib/pack/versions/compare-packs.ts';
import { readPackAt } from '#lib/server/read-folder.ts';
import { Refusal } from './refusal.js';

/**
 * What differs between two versions of a debate, each a folder, as text for a terminal. Throws a Refusal when either is
 * no debate or has errors, because what is left out of a broken one would seem removed.
 */
export async function comparison(args: readonly string[]): Promise<string> {
	const [before, after, ...more] = args;
	if (before === undefined || after === undefined || more.length > 0) {
		throw new Refusal(
			'Usage: npm run packs -- diff BEFORE AFTER\nBEFORE and AFTER are folders of two versions of a debate.'
		);
	}
	const [old, now] = [await soundPack(before), await soundPack(after)];
	const changes = comparePacks(old, now);
	const head = `${old.debate.id} ${old.version} → ${now.debate.id} ${now.version}: `;
	if (changes.length === 0) return `${head}no part of the debate differs.\n`;
	return `${head}${countChanges(changes)}\n${changesInWords(changes)}`;
}

async function soundPack(asked: string): Promise<Pack> {
	const dir = resolve(asked);
	if (!existsSync(join(dir, 'debate.yaml'))) throw new Refusal(`There is no debate in ${dir}.`);
	const { pack, problems } = await readPackAt(dir, 'freely');
	if (pack) return pack;
	const folder = relative('.', dir) || '.';
	const errors = problems.filter(({ severity }) => severity === 'error');
	throw new Refusal(
		`${errors.map((each) => printProblem(each, folder)).join('\n')}\n${folder} has errors; only sound debates can be compared.`
	);
}
