/** English enough to be measured, wrapped and quoted: titles and sentences that say nothing about anything real. */
import type { Random } from './seeded-random.ts';

const words = (text: string): readonly string[] => text.split(' ');

const adjectives = words(
	'local public early quiet costly shared narrow steady careful uneven rapid formal open lasting modest common ' +
		'visible indirect seasonal municipal regional voluntary binding partial earlier ordinary practical heavy'
);
const nouns = words(
	'bridge council library harbour market school river survey budget timetable orchard archive ferry garden levy ' +
		'permit depot reservoir festival clinic workshop quarry charter tariff footpath committee lighthouse granary ' +
		'tramline nursery aqueduct registry allotment dockyard museum pavement turbine signal ordinance estimate'
);
const verbs = words(
	'delays protects replaces widens limits funds repairs divides lowers measures strengthens follows postpones ' +
		'supports crowds shortens explains changes weakens reveals attracts restores burdens simplifies'
);
const people = words(
	'residents engineers teachers merchants planners visitors farmers commuters volunteers inspectors tenants ' +
		'gardeners archivists councillors fishermen nurses students surveyors drivers neighbours'
);
const endings = [
	'before the end of the season',
	'in most of the districts that were counted',
	'unless the plan is revised',
	'although nobody had asked for it',
	'according to the yearly report',
	'when the older rules still apply',
	'for at least three years',
	'and the cost falls on everyone',
	'as the second survey shows',
	'because no other route is open'
];

/** A title of three to nine words, without a full stop. */
export function generatedTitle(random: Random): string {
	const subject = `${capital(random.pick(adjectives))} ${random.pick(nouns)}`;
	const core = `${subject} ${random.pick(verbs)} ${random.pick(random.chance(0.4) ? people : nouns)}`;
	if (random.chance(0.5)) return core;
	return `${core} ${random.pick(['of', 'near', 'without', 'beside', 'after'])} the ${random.pick(adjectives)} ${random.pick(nouns)}`;
}

/** One sentence with its full stop: of twelve to thirty words, or a `short` one of at most twenty. */
export function generatedSentence(random: Random, length: 'any' | 'short' = 'any'): string {
	const subject = `The ${random.pick(adjectives)} ${random.pick(nouns)}`;
	const object = `the ${random.pick(adjectives)} ${random.pick(nouns)}`;
	const core = `${subject} ${random.pick(verbs)} ${object} of the ${random.pick(people)}`;
	const more =
		length === 'any' && random.chance(0.6)
			? `, while ${random.pick(adjectives)} ${random.pick(people)} say that a ${random.pick(nouns)} ${random.pick(verbs)} ${random.pick(people)}`
			: '';
	return `${core}${more} ${random.pick(endings)}.`;
}

/** What `make` draws, drawn again until it is new. */
export function newOne(taken: Set<string>, make: () => string): string {
	let text = make();
	while (taken.has(text)) text = make();
	taken.add(text);
	return text;
}

function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
